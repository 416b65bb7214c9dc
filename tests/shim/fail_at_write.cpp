// Preloaded before a program under test: counts the calls that write to the file system and, at the one that is asked
// for, kills the program, before it or half through it, or makes it fail as a full disk does.
//
//   CHANCERY_SHIM_AT=N          the call, from 1 on; without it calls are only counted
//   CHANCERY_SHIM_DO=kill|tear|fail   before the call (default); half of a write, then the end; no space left, from
//   here on CHANCERY_SHIM_COUNT=FILE    the number of calls is written here when the program ends
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

enum class Act { count, kill, tear, fail };

/// What the environment asks for, read at the first call.
struct Plan {
    long at = 0;
    Act act = Act::count;
    std::string countFile;
    std::atomic<long> calls = 0;

    Plan() {
        if (const char* wanted = std::getenv("CHANCERY_SHIM_AT")) {
            at = std::atol(wanted);
            const char* what = std::getenv("CHANCERY_SHIM_DO");
            act = what == nullptr || std::strcmp(what, "kill") == 0 ? Act::kill
                  : std::strcmp(what, "tear") == 0                  ? Act::tear
                                                                    : Act::fail;
        }
        if (const char* file = std::getenv("CHANCERY_SHIM_COUNT")) {
            countFile = file;
        }
    }
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;
    ~Plan() {
        if (!countFile.empty()) {
            if (std::FILE* file = std::fopen(countFile.c_str(), "w")) {
                std::fprintf(file, "%ld\n", calls.load());
                std::fclose(file);
            }
        }
    }
};

Plan& plan() {
    static Plan made;
    return made;
}

[[noreturn]] void die() {
    ::kill(::getpid(), SIGKILL);
    std::abort();
}

/// Counts a call. What is to be done at it.
Act arrive() {
    Plan& now = plan();
    const long call = ++now.calls;
    if (now.act == Act::fail && call >= now.at) {
        errno = ENOSPC;
        return Act::fail;
    }
    if (call != now.at || now.act == Act::count) {
        return Act::count;
    }
    if (now.act == Act::kill) {
        die();
    }
    return now.act;
}

template <typename Function> Function real(const char* name, Function /*like*/) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

/// Messages and pipes are no files.
bool isFile(int descriptor) { return descriptor > STDERR_FILENO; }

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
    static const auto next = real("write", &write);
    const Act act = isFile(descriptor) ? arrive() : Act::count;
    if (act == Act::tear) {
        next(descriptor, bytes, size / 2);
        die();
    }
    return act == Act::fail ? -1 : next(descriptor, bytes, size);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t offset) {
    static const auto next = real("pwrite64", &pwrite64);
    const Act act = arrive();
    if (act == Act::tear) {
        next(descriptor, bytes, size / 2, offset);
        die();
    }
    return act == Act::fail ? -1 : next(descriptor, bytes, size, offset);
}

ssize_t copy_file_range(int from, off64_t* fromOffset, int to, off64_t* toOffset, size_t size, unsigned flags) {
    static const auto next = real("copy_file_range", &copy_file_range);
    const Act act = arrive();
    if (act == Act::tear) {
        next(from, fromOffset, to, toOffset, size / 2, flags);
        die();
    }
    return act == Act::fail ? -1 : next(from, fromOffset, to, toOffset, size, flags);
}

int rename(const char* from, const char* to) {
    static const auto next = real("rename", &rename);
    const Act act = arrive();
    if (act == Act::tear) {
        next(from, to);
        die();
    }
    return act == Act::fail ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    static const auto next = real("renameat2", &renameat2);
    const Act act = arrive();
    if (act == Act::tear) {
        next(fromFolder, from, toFolder, to, flags);
        die();
    }
    return act == Act::fail ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int futimens(int descriptor, const timespec* times) {
    static const auto next = real("futimens", &futimens);
    if (arrive() == Act::tear) {
        next(descriptor, times);
        die();
    }
    return next(descriptor, times); // a full disk lets one set times
}

int unlink(const char* path) {
    static const auto next = real("unlink", &unlink);
    if (arrive() == Act::tear) {
        next(path);
        die();
    }
    return next(path); // a full disk lets one remove
}

int ftruncate64(int descriptor, off64_t size) {
    static const auto next = real("ftruncate64", &ftruncate64);
    if (arrive() == Act::tear) {
        next(descriptor, size);
        die();
    }
    return next(descriptor, size);
}

int fsync(int descriptor) {
    static const auto next = real("fsync", &fsync);
    const Act act = arrive();
    if (act == Act::tear) {
        next(descriptor);
        die();
    }
    return act == Act::fail ? -1 : next(descriptor);
}

int fdatasync(int descriptor) {
    static const auto next = real("fdatasync", &fdatasync);
    const Act act = arrive();
    if (act == Act::tear) {
        next(descriptor);
        die();
    }
    return act == Act::fail ? -1 : next(descriptor);
}

int open64(const char* path, int flags, ...) {
    static const auto next = real("open64", &open64);
    mode_t mode = 0;
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
        std::va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    const Act act = (flags & O_CREAT) != 0 ? arrive() : Act::count;
    if (act == Act::tear) {
        next(path, flags, mode);
        die();
    }
    return act == Act::fail ? -1 : next(path, flags, mode);
}

int open(const char* path, int flags, ...) {
    mode_t mode = 0;
    if ((flags & (O_CREAT | O_TMPFILE)) != 0) {
        std::va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    return open64(path, flags, mode);
}
}
