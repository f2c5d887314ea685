// Objectives over rows written by hand in C++: compiled by the benchmark with g++ -O3 -march=native -ffast-math.
#include <cmath>
#include <cstring>
#include <vector>

namespace {
const int inputs = 10, hidden = 20;

// A network 10-20-1 with tanh; a row is ten inputs and what the network should give. One row at a time, vectors over the neurons.
template <bool gradient> double mlp(const double* theta, const double* rows, double* g, long n) {
    const double *w1 = theta, *b1 = w1 + hidden * inputs, *w2 = b1 + hidden;
    double w1t[inputs * hidden], g1t[inputs * hidden] = {}, gb1[hidden] = {}, g2[hidden] = {}, gc = 0, loss = 0;
    for (int h = 0; h < hidden; h++) for (int j = 0; j < inputs; j++) w1t[j * hidden + h] = w1[h * inputs + j];
    for (long s = 0; s < n; s++) {
        const double* x = rows + s * (inputs + 1);
        double z[hidden];
        for (int h = 0; h < hidden; h++) z[h] = b1[h];
        for (int j = 0; j < inputs; j++) for (int h = 0; h < hidden; h++) z[h] += w1t[j * hidden + h] * x[j];
        for (int h = 0; h < hidden; h++) z[h] = std::tanh(z[h]);
        double o = theta[hidden * inputs + 2 * hidden];
        for (int h = 0; h < hidden; h++) o += w2[h] * z[h];
        double e = o - x[inputs];
        loss += e * e;
        if (gradient) {
            double de = 2 * e / n, dz[hidden];
            gc += de;
            for (int h = 0; h < hidden; h++) { g2[h] += de * z[h]; dz[h] = de * w2[h] * (1 - z[h] * z[h]); gb1[h] += dz[h]; }
            for (int j = 0; j < inputs; j++) for (int h = 0; h < hidden; h++) g1t[j * hidden + h] += dz[h] * x[j];
        }
    }
    if (gradient) {
        for (int h = 0; h < hidden; h++) for (int j = 0; j < inputs; j++) g[h * inputs + j] = g1t[j * hidden + h];
        std::memcpy(g + hidden * inputs, gb1, sizeof gb1);
        std::memcpy(g + hidden * inputs + hidden, g2, sizeof g2);
        g[hidden * inputs + 2 * hidden] = gc;
    }
    return loss / n;
}

// The log likelihood of a mixture of Gaussians (ADBench, without its prior): parameters alpha[K], mu[K][d], and for each component the logarithms of the
// diagonal of a triangular matrix and what is below it, column by column.
template <bool gradient> double gmm(const double* theta, const double* rows, double* g, long n, int d, int K) {
    const int ic = d * (d + 1) / 2;
    const double *alpha = theta, *mu = alpha + K, *q = mu + K * d;
    std::vector<double> diagonal(K * d), sum(K), x0(K * d), y(K * d), term(K), gd(K * d), gs(K), dx(d), dy(d);
    double lse = 0, total = 0;
    for (int k = 0; k < K; k++) {
        lse += std::exp(alpha[k]);
        for (int i = 0; i < d; i++) { diagonal[k * d + i] = std::exp(q[k * ic + i]); sum[k] += q[k * ic + i]; }
    }
    if (gradient) std::memset(g, 0, sizeof(double) * (K + K * d + K * ic));
    double *ga = g, *gmu = g + K, *gq = gmu + K * d;
    for (long s = 0; s < n; s++) {
        const double* x = rows + s * d;
        double largest = -INFINITY, all = 0;
        for (int k = 0; k < K; k++) {
            double *c = &x0[k * d], *v = &y[k * d];
            for (int i = 0; i < d; i++) c[i] = x[i] - mu[k * d + i];
            for (int i = 0; i < d; i++) v[i] = diagonal[k * d + i] * c[i];
            const double* l = q + k * ic + d;
            for (int j = 0; j < d; j++) { const double cj = c[j]; for (int i = j + 1; i < d; i++) v[i] += *l++ * cj; }
            double square = 0;
            for (int i = 0; i < d; i++) square += v[i] * v[i];
            term[k] = alpha[k] + sum[k] - 0.5 * square;
            if (term[k] > largest) largest = term[k];
        }
        for (int k = 0; k < K; k++) { term[k] = std::exp(term[k] - largest); all += term[k]; }
        total += largest + std::log(all);
        for (int k = 0; gradient && k < K; k++) {
            const double w = term[k] / all, *c = &x0[k * d], *v = &y[k * d], *l = q + k * ic + d;
            double* gl = gq + k * ic + d;
            ga[k] += w;
            gs[k] += w;
            for (int i = 0; i < d; i++) { dy[i] = -w * v[i]; gd[k * d + i] += dy[i] * c[i]; dx[i] = dy[i] * diagonal[k * d + i]; }
            for (int j = 0; j < d; j++) {
                const double cj = c[j];
                double back = 0;
                for (int i = j + 1; i < d; i++) { *gl++ += dy[i] * cj; back += dy[i] * *l++; }
                dx[j] += back;
            }
            for (int i = 0; i < d; i++) gmu[k * d + i] -= dx[i];
        }
    }
    for (int k = 0; gradient && k < K; k++) {
        ga[k] -= n * std::exp(alpha[k]) / lse;
        for (int i = 0; i < d; i++) gq[k * ic + i] += gd[k * d + i] * diagonal[k * d + i] + gs[k];
    }
    return total - n * std::log(lse);
}
}

extern "C" {
double mlp_f(const double* t, const double* r, double* g, long n, long, long) { return mlp<false>(t, r, g, n); }
double mlp_g(const double* t, const double* r, double* g, long n, long, long) { return mlp<true>(t, r, g, n); }
double gmm_f(const double* t, const double* r, double* g, long n, long d, long k) { return gmm<false>(t, r, g, n, d, k); }
double gmm_g(const double* t, const double* r, double* g, long n, long d, long k) { return gmm<true>(t, r, g, n, d, k); }

void over_rows(void (*f)(const double*, double*, long), const double* x, double* g, long n, long in, long out) {
    for (long i = 0; i < n; i++) f(x + i * in, g + i * out, 0);
}
}
