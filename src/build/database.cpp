#include "build/database.hpp"

#include "rdf/error.hpp"

#include <sqlite3.h>
#include <utility>

namespace chancery::build {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* made = nullptr;
    const int code =
        sqlite3_prepare_v2(database.handle_.get(), sql.data(), static_cast<int>(sql.size()), &made, nullptr);
    statement_.reset(made);
    if (code != SQLITE_OK) {
        database.fail(code);
    }
}

Statement& Statement::bind(int parameter, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(statement_.get(), parameter + 1, value); code != SQLITE_OK) {
        database_->fail(code);
    }
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view bytes) {
    const char* data = bytes.data() == nullptr ? "" : bytes.data(); // a null pointer would bind NULL
    const int code = sqlite3_bind_blob64(statement_.get(), parameter + 1, data, bytes.size(), SQLITE_STATIC);
    if (code != SQLITE_OK) {
        database_->fail(code);
    }
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        database_->fail(code);
    }
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

std::string_view Statement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return data == nullptr ? std::string_view() : std::string_view(data, static_cast<std::size_t>(size));
}

Database::Database(std::filesystem::path file) : file_(std::move(file)) {
    sqlite3* made = nullptr;
    const int code = sqlite3_open_v2(file_.c_str(), &made,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(made);
    if (code != SQLITE_OK) {
        fail(code);
    }
    sqlite3_extended_result_codes(made, 1);
}

void Database::fail(int code) const {
    const std::string what = handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_.get());
    constexpr int primaryPart = 0xFF;
    switch (code & primaryPart) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_ERROR: // a table or a column that is not there
    case SQLITE_SCHEMA:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        throw DamagedDatabase(what);
    default:
        throw SystemError(file_.string() + ": " + what + "; the output is as it was before");
    }
}

void Database::execute(const std::string& sql) {
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        fail(code);
    }
}

std::int64_t Database::pragma(const std::string& name) {
    Statement statement(*this, "PRAGMA " + name);
    return statement.step() ? statement.number(0) : 0;
}

std::int64_t Database::lastRow() const { return sqlite3_last_insert_rowid(handle_.get()); }

Transaction::Transaction(Database& database) : database_(&database) { database.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (open_) {
        try {
            database_->execute("ROLLBACK");
        } catch (const std::exception&) { // a failed statement has rolled back already
            open_ = false;
        }
    }
}

void Transaction::commit() {
    database_->execute("COMMIT");
    open_ = false;
}

} // namespace chancery::build
