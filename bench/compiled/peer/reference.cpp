// Elementary functions in long double, as a measure for doubles: the nearest double, and what is left of the value in units in the last place.
#include <cmath>
#include <cstring>

template <class F> static void all(F f, const double* x, const double* y, double* nearest, double* rest, long n) {
    for (long i = 0; i < n; i++) {
        long double value = f((long double)x[i], (long double)y[i]);
        nearest[i] = (double)value;
        double size = std::fabs(nearest[i]);
        rest[i] = (double)((value - nearest[i]) / ((long double)std::nextafter(size, INFINITY) - size));
    }
}

#define UNARY(name) \
    extern "C" void reference_##name(const double* x, const double* y, double* nearest, double* rest, long n) { \
        all([](long double a, long double) { return name##l(a); }, x, y, nearest, rest, n); \
    }
#define BINARY(name, function) \
    extern "C" void reference_##name(const double* x, const double* y, double* nearest, double* rest, long n) { \
        all([](long double a, long double b) { return function##l(a, b); }, x, y, nearest, rest, n); \
    }

UNARY(exp) UNARY(log) UNARY(sin) UNARY(cos) UNARY(tan) UNARY(sinh) UNARY(cosh) UNARY(tanh)
UNARY(asin) UNARY(acos) UNARY(atan) UNARY(asinh) UNARY(acosh) UNARY(atanh) BINARY(atan2, atan2) BINARY(Pow, pow)
UNARY(expm1) UNARY(log1p) UNARY(cbrt) UNARY(erf) UNARY(erfc)
