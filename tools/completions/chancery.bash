# Bash completion for chancery: commands, options from each command's --help, files.

_chancery() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} program=${COMP_WORDS[0]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)) || [[ $previous == help ]]; then
        local commands
        commands=$("$program" help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p')
        mapfile -t COMPREPLY < <(compgen -W "$commands --help --version" -- "$current")
        return
    fi
    case $previous in
        -o | --output | --ontology)
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return
            ;;
        --disable)
            local codes
            codes=$("$program" lint --list 2>/dev/null | sed 's/ .*//')
            mapfile -t COMPREPLY < <(compgen -W "$codes" -- "$current")
            return
            ;;
        --severity)
            mapfile -t COMPREPLY < <(compgen -W "violation warning info" -- "$current")
            return
            ;;
        query)
            if [[ $current != -* ]]; then
                local names
                names=$("$program" query --list 2>/dev/null | sed 's/ .*//')
                mapfile -t COMPREPLY < <(compgen -W "$names" -- "$current"; compgen -f -- "$current")
                return
            fi
            ;;
        -f | --format)
            local formats="table csv tsv json xml ttl nt"
            [[ ${COMP_WORDS[1]} == query ]] || formats="ttl nt json text"
            mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
            return
            ;;
        --store)
            mapfile -t COMPREPLY < <(compgen -W "virtuoso fuseki oxigraph graphdb blazegraph qlever rdf4j stardog" -- "$current")
            return
            ;;
        --gzip)
            mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$current")
            return
            ;;
        -e | --query | --to | --update | --retries | --graph | --limit | --timeout)
            return
            ;;
        --base | --id | -j | --threads)
            return
            ;;
    esac
    if [[ $current == -* ]]; then
        local options
        options=$("$program" "${COMP_WORDS[1]}" --help 2>/dev/null | grep -oE -- '(^|[[:space:]])--[a-z-]+')
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

complete -o filenames -F _chancery chancery
