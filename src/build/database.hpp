// A thin RAII layer over SQLite.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace chancery::build {

/// The file is no database, or not one that is whole.
class DamagedDatabase : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Database;

/// A prepared statement. Columns and parameters count from 0.
class Statement {
public:
    Statement(Database& database, std::string_view sql);

    Statement& bind(int parameter, std::int64_t value);
    /// As bytes; they must live until the next step().
    Statement& bind(int parameter, std::string_view bytes);
    /// True where there is a row.
    bool step();
    /// step() to the end, then ready for other parameters.
    void run();
    void reset();

    [[nodiscard]] std::int64_t number(int column) const;
    /// Holds until the next step().
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// Throws DamagedDatabase for what is no whole database, SystemError for all other failures.
class Database {
public:
    explicit Database(std::filesystem::path file);

    void execute(const std::string& sql);
    [[nodiscard]] std::int64_t pragma(const std::string& name);
    [[nodiscard]] std::int64_t lastRow() const;

private:
    friend class Statement;
    struct Close {
        void operator()(sqlite3* database) const noexcept;
    };
    [[noreturn]] void fail(int code) const;

    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// Rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database* database_;
    bool open_ = true;
};

} // namespace chancery::build
