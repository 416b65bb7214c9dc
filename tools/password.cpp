#include "password.hpp"

#include "command.hpp"

#include "build/handle.hpp"

#include <fcntl.h>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace chancery::tools {
namespace {

/// No echo while it lives.
class Silence {
public:
    explicit Silence(int terminal) : terminal_(terminal) {
        if (::tcgetattr(terminal_, &before_) == 0) {
            termios silent = before_;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            changed_ = ::tcsetattr(terminal_, TCSAFLUSH, &silent) == 0;
        }
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() {
        if (changed_) {
            ::tcsetattr(terminal_, TCSAFLUSH, &before_);
        }
    }

private:
    int terminal_;
    termios before_{};
    bool changed_ = false;
};

void print(int terminal, std::string_view text) {
    if (::write(terminal, text.data(), text.size()) < 0) {
        throw UsageError("the terminal cannot be written to");
    }
}

} // namespace

std::string askTerminal(const std::string& prompt, bool shown) {
    const build::FileHandle terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC));
    if (!terminal) {
        throw UsageError("there is no terminal to ask for a password at; set CHANCERY_USER and CHANCERY_PASSWORD");
    }
    print(terminal.get(), prompt);
    std::string line;
    {
        const std::unique_ptr<Silence> silence = shown ? nullptr : std::make_unique<Silence>(terminal.get());
        char c = 0;
        while (::read(terminal.get(), &c, 1) == 1 && c != '\n') {
            line += c;
        }
    }
    if (!shown) {
        print(terminal.get(), "\n");
    }
    return line;
}

} // namespace chancery::tools
