// The work of bench/compiled written by hand in C++: compiled by the benchmark with g++ -O3 -march=native.
#include <cmath>
#include <immintrin.h>

extern "C" {

double rosen_f(const double* x, long n) {
    double s = 0;
    for (long i = 0; i + 1 < n; i++) { double a = x[i + 1] - x[i] * x[i], b = 1 - x[i]; s += 100 * a * a + b * b; }
    return s;
}

double rosen_g(const double* x, double* g, long n) {
    double s = 0;
    for (long i = 0; i < n; i++) g[i] = 0;
    for (long i = 0; i + 1 < n; i++) {
        double a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
        s += 100 * a * a + b * b;
        g[i] += -400 * a * x[i] - 2 * b;
        g[i + 1] += 200 * a;
    }
    return s;
}

// f = x^5 sin(x)^2 exp(-x^2)/(1+x^2) and f' over many points, one at a time.
void batch_fg(const double* x, double* f, double* g, long n) {
    for (long i = 0; i < n; i++) {
        double v = x[i], s = std::sin(v), c = std::cos(v), x2 = v * v, r = 1 / (1 + x2), h = x2 * x2 * s * std::exp(-x2) * r;
        f[i] = h * v * s;
        g[i] = h * (5 * s + 2 * v * c - 2 * x2 * s * (1 + r));
    }
}

void batch_f(const double* x, double* f, long n) {
    for (long i = 0; i < n; i++) { double v = x[i], s = std::sin(v), x2 = v * v; f[i] = x2 * x2 * v * s * s * std::exp(-x2) / (1 + x2); }
}

// The same with vectors and glibc's vector mathematics (libmvec).
#if defined(__AVX512F__)
typedef __m512d V;
typedef __m512d_u U; // at any address
#define SIN _ZGVeN8v_sin
#define COS _ZGVeN8v_cos
#define EXP _ZGVeN8v_exp
#elif defined(__AVX2__)
typedef __m256d V;
typedef __m256d_u U;
#define SIN _ZGVdN4v_sin
#define COS _ZGVdN4v_cos
#define EXP _ZGVdN4v_exp
#endif
#ifdef SIN
V SIN(V);
V COS(V);
V EXP(V);
void batch_fg_vector(const double* x, double* f, double* g, long n) {
    const long w = sizeof(V) / sizeof(double);
    for (long i = 0; i + w <= n; i += w) {
        V v = *(const U*)(x + i);
        V s = SIN(v), c = COS(v), x2 = v * v, r = 1 / (1 + x2), h = x2 * x2 * s * EXP(-x2) * r;
        *(U*)(f + i) = h * v * s;
        *(U*)(g + i) = h * (5 * s + 2 * v * c - 2 * x2 * s * (1 + r));
    }
}

void batch_f_vector(const double* x, double* f, long n) {
    const long w = sizeof(V) / sizeof(double);
    for (long i = 0; i + w <= n; i += w) { V v = *(const U*)(x + i); V s = SIN(v), x2 = v * v; *(U*)(f + i) = x2 * x2 * v * s * s * EXP(-x2) / (1 + x2); }
}
#endif
}
