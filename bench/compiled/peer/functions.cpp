// Elementary functions over arrays: with -ffast-math g++ takes the vector functions of glibc (libmvec).
#include <cmath>

#define UNARY(name) \
    extern "C" void function_##name(const double* x, double* y, double* result, long n) { for (long i = 0; i < n; i++) result[i] = std::name(x[i]); }
#define BINARY(name) \
    extern "C" void function_##name(const double* x, double* y, double* result, long n) { for (long i = 0; i < n; i++) result[i] = std::name(x[i], y[i]); }

UNARY(exp) UNARY(log) UNARY(sin) UNARY(cos) UNARY(tan) UNARY(sinh) UNARY(cosh) UNARY(tanh) UNARY(asin) UNARY(acos) UNARY(atan)
UNARY(asinh) UNARY(acosh) UNARY(atanh) UNARY(expm1) UNARY(log1p) UNARY(cbrt) UNARY(erf) UNARY(erfc) BINARY(atan2) BINARY(pow)
