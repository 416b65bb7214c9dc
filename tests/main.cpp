#define BOOST_TEST_MODULE chancery
#include <boost/test/unit_test.hpp>
