//! A guard before the parser, which calls itself for each bracket and each prefix operator.

const DEEPEST: usize = 1000;

/// The line and column of the first bracket or run of prefix operators that no stack would hold.
pub fn too_deep(query: &str) -> Option<(usize, usize)> {
    let mut depth = 0_usize;
    let mut run = 0_usize; // of ! - + ^ with nothing but blanks between
    let mut quote = None;
    let mut escaped = false;
    let (mut line, mut column) = (1, 0);
    for c in query.chars() {
        column += 1;
        if c == '\n' {
            line += 1;
            column = 0;
        }
        if let Some(mark) = quote {
            // Triple quotes end like single ones: what is between is then taken for brackets at worst.
            if escaped {
                escaped = false;
            } else if c == '\\' {
                escaped = true;
            } else if c == mark {
                quote = None;
            }
            continue;
        }
        match c {
            '"' | '\'' => quote = Some(c),
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match c {
            '!' | '-' | '+' | '^' => run += 1,
            c if c.is_whitespace() => {}
            _ => run = 0,
        }
        if depth > DEEPEST || run > DEEPEST {
            return Some((line, column));
        }
    }
    None
}
