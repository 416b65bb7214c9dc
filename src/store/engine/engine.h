/* SPARQL 1.1 Query over RDF in memory: the C face of the Rust crate beside this file.
 *
 * Nothing here throws, prints, or ends the program; nothing reaches the network but through chancery_sink.fetch. Texts are
 * UTF-8 without an end mark, borrowed for the time of the call that hands them over. A data set may be asked by several
 * threads at a time, but not while it is being filled. */
#ifndef CHANCERY_STORE_ENGINE_H
#define CHANCERY_STORE_ENGINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct chancery_text {
    const char* bytes; /* may be null where size is 0 */
    size_t size;
} chancery_text;

enum {
    CHANCERY_UNBOUND = 0, /* in a row: the variable has no value; as a graph: the default graph */
    CHANCERY_IRI = 1,
    CHANCERY_BLANK = 2, /* value is the label without "_:" */
    CHANCERY_LITERAL = 3,
};

typedef struct chancery_term {
    uint8_t kind;
    chancery_text value;
    chancery_text datatype; /* a literal's; empty for xsd:string and for language-tagged strings */
    chancery_text language; /* a literal's tag; else empty */
} chancery_term;

typedef struct chancery_dataset chancery_dataset;

/* A data set with nothing in it; to be given to chancery_dataset_free. */
chancery_dataset* chancery_dataset_new(void);
void chancery_dataset_free(chancery_dataset* dataset);

/* Adds subject, predicate, object and graph, in this order, which must be well-formed. False where the data set is full
 * (2^32 terms). */
bool chancery_dataset_add(chancery_dataset* dataset, const chancery_term quad[4]);

/* How many different quads there are. */
size_t chancery_dataset_size(const chancery_dataset* dataset);

enum {
    CHANCERY_ROWS = 0, /* solutions to row(), a truth value to truth() */
    CHANCERY_CSV = 1,  /* the W3C formats to bytes() */
    CHANCERY_TSV = 2,
    CHANCERY_JSON = 3,
    CHANCERY_XML = 4,
};

typedef struct chancery_settings {
    chancery_text query;
    chancery_text base;                /* what relative IRIs are resolved by; empty for none */
    const chancery_text* prefixes;     /* names and namespaces by turns */
    size_t prefix_count;               /* pairs of them */
    uint8_t format;                    /* of solutions and truth values; triples always come to triple() */
    bool union_default;                /* the default graph is all graphs' union, where the query names none itself */
    bool service;                      /* whether SERVICE may ask fetch() */
    uint64_t limit;                    /* rows or triples at most; UINT64_MAX for all */
    uint64_t timeout_ms;               /* UINT64_MAX for none */
} chancery_settings;

/* Where answers go. Each function but free_text returns whether to go on; false ends the query with CHANCERY_STOPPED. */
typedef struct chancery_sink {
    void* self; /* first argument of all functions */
    bool (*variables)(void* self, const chancery_text* names, size_t count); /* once, before any row */
    bool (*row)(void* self, const chancery_term* terms, size_t count);
    bool (*truth)(void* self, bool value);
    bool (*triple)(void* self, const chancery_term terms[3]);
    bool (*bytes)(void* self, chancery_text bytes);
    /* Sends a query to a SPARQL endpoint. Sets `answer` to its body and `type` to its media type; where there is none,
     * returns false with the reason in `answer`. Both live until the next call. May be called by another thread than
     * that of chancery_query, never by two at once. */
    bool (*fetch)(void* self, chancery_text endpoint, chancery_text query, chancery_text* answer, chancery_text* type);
} chancery_sink;

enum {
    CHANCERY_DONE = 0,
    CHANCERY_SYNTAX = 1,   /* the query is none; line and column tell where */
    CHANCERY_TIMEOUT = 2,
    CHANCERY_STOPPED = 3,  /* the sink said so */
    CHANCERY_SERVICE = 4,  /* SERVICE was asked for and is off, or failed */
    CHANCERY_FAILED = 5,   /* anything else */
};

typedef struct chancery_outcome {
    uint8_t status;
    size_t line;     /* from 1; 0 where unknown */
    size_t column;   /* in code points, from 1 */
    uint64_t count;  /* rows or triples given */
    char* message;   /* what went wrong, ended by NUL; null where all is well. To be given to chancery_message_free */
} chancery_outcome;

/* Answers a query: SELECT, ASK, CONSTRUCT or DESCRIBE. */
chancery_outcome chancery_query(const chancery_dataset* dataset, const chancery_settings* settings,
                                const chancery_sink* sink);

void chancery_message_free(char* message);

#ifdef __cplusplus
}
#endif

#endif
