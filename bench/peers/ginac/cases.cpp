// The cases of the table in GiNaC. One process runs one case: cases NAME [N].
#include "harness.h"
#include <ginac/ginac.h>
using namespace GiNaC;
static long tree(const ex &e) { long n = 1; for (size_t i = 0; i < e.nops(); i++) n += tree(e.op(i)); return n; }
static double val(const ex &e, const exmap &m) { ex r = e.subs(m).evalf(); return ex_to<numeric>(r).to_double(); }
static ex nth(ex e, const symbol &x, int n) { for (int i = 0; i < n; i++) e = e.diff(x); return e; }
int main(int argc, char **argv)
{
    if (argc < 2) return 2;
    g_sys = "ginac"; std::string c = argv[1]; long N = argc > 2 ? atol(argv[2]) : 0;
    symbol x("x"), y("y"), z("z"), w("w"); g_rss0 = rss_kb();
    auto A = [&]() { return pow(x, 5) * pow(sin(x), 2) * exp(-pow(x, 2)) / (1 + pow(x, 2)); };
    if (c == "a0_build") { bench("a0_build", [&] { ex e = A(); }, num(val(A(), {{x, 0.7}}))); }
    else if (c == "a_diff") { ex e = A(); bench("a_diff", [&] { ex d = e.diff(x); }, num(val(e.diff(x), {{x, 0.7}})) + " tree=" + std::to_string(tree(e.diff(x)))); }
    else if (c[0] == 'b') {
        std::string key = c.substr(1);
        ex e = key == "xx8" ? pow(x, ex(x)) : ex(sin(x) * exp(pow(x, 2))); int n = key == "10" ? 10 : key == "30" ? 30 : 8;
        ex d = nth(e, x, n);
        bench(c.c_str(), [&] { ex r = nth(e, x, n); }, num(val(d, {{x, 2.0}})));
    }
    else if (c == "c_rosen") {
        std::vector<symbol> xs; for (int i = 0; i < N; i++) xs.push_back(symbol("x" + std::to_string(i)));
        exvector t; for (int i = 0; i + 1 < N; i++) { t.push_back(100 * pow(xs[i+1] - pow(xs[i], 2), 2)); t.push_back(pow(1 - xs[i], 2)); }
        ex f = add(t); exmap m; for (int i = 0; i < N; i++) m[xs[i]] = 0.5 + 0.001 * i;
        double s = 0; for (auto &v : xs) s += std::fabs(val(f.diff(v), m));
        bench(("c_rosen" + std::to_string(N)).c_str(), [&] { exvector g; g.reserve(N); for (auto &v : xs) g.push_back(f.diff(v)); }, num(s));
    }
    else if (c == "d_hess") {
        int n = 20; std::vector<symbol> xs; exvector t; for (int i = 0; i < n; i++) { xs.push_back(symbol("x" + std::to_string(i))); t.push_back(exp(xs[i])); }
        ex f = log(ex(add(t))); exmap m; for (int i = 0; i < n; i++) m[xs[i]] = 0.1 * i;
        auto H = [&](bool chk) { exvector g, h; for (auto &v : xs) g.push_back(f.diff(v)); for (int i = 0; i < n; i++) for (int j = 0; j <= i; j++) h.push_back(g[i].diff(xs[j]));
            double s = 0; if (chk) for (auto &q : h) s += std::fabs(val(q, m)); return s; };
        bench("d_hess20", [&] { H(false); }, num(H(true)));
    }
    else if (c == "e_build" || c == "e_diff") {
        auto mk = [&]() { ex f = x; for (long i = 0; i < N; i++) f = sin(f + x); return f; };
        std::string nm = c + std::to_string(N);
        if (c == "e_build") bench(nm.c_str(), [&] { ex f = mk(); });
        else { ex f = mk(); bench(nm.c_str(), [&] { ex d = f.diff(x); }); }
    }
    else if (c == "f_speel") {
        std::vector<symbol> xs; exvector t; for (int i = 0; i < N; i++) { xs.push_back(symbol("x" + std::to_string(i))); t.push_back(xs[i]); }
        ex f = mul(t); exmap m; for (int i = 0; i < N; i++) m[xs[i]] = 1.0 + 0.001 * i;
        double s = 0; for (auto &v : xs) s += std::fabs(val(f.diff(v), m));
        bench(("f_speel" + std::to_string(N)).c_str(), [&] { exvector g; g.reserve(N); for (auto &v : xs) g.push_back(f.diff(v)); }, num(s));
    }
    else if (c == "g_dag") {
        ex t = x; for (int i = 0; i < N; i++) t = t * t + sin(t);
        bench(("g_dag" + std::to_string(N)).c_str(), [&] { ex d = t.diff(x); }, N <= 12 ? num(val(t.diff(x), {{x, -0.1}})) : "");
    }
    else if (c == "g_eq") {
        auto mk = [&] { ex t = x; for (int i = 0; i < N; i++) t = t * t + sin(t); return t; };
        // GiNaC's is_equal() fuses the two trees (ptr sharing) after a successful comparison, so copies are rebuilt each run
        bench(("g_eq" + std::to_string(N)).c_str(), [&] { ex a = mk(), b = mk(); volatile bool q = a.is_equal(b); (void)q; }, "incl. 2 builds");
    }
    else if (c == "g_diff2") {
        ex t = x; for (int i = 0; i < N; i++) t = t * t + sin(t);
        bench(("g_diff2_" + std::to_string(N)).c_str(), [&] { ex d = t.diff(x).diff(x); });
    }
    else if (c[0] == 'j') {
        std::string s = slurp("inputs/expr10k.txt"); symtab t; t["x"] = x; t["y"] = y; t["z"] = z; exmap m{{x, 0.7}, {y, 0.3}, {z, 0.9}};
        if (c == "j_parse") { parser rd0(t); ex e0 = rd0(s); bench("j_parse", [&] { parser rd(t); ex e = rd(s); }, num(val(e0, m)) + " terms=" + std::to_string(e0.nops())); }
        else { parser rd(t); ex e = rd(s);
            if (c == "j_print") { std::ostringstream o0; o0 << e; size_t n = o0.str().size(); bench("j_print", [&] { std::ostringstream o; o << e; std::string q = o.str(); }, "chars=" + std::to_string(n)); }
            else bench("j_diff", [&] { ex d = e.diff(x); }, num(val(e.diff(x), m))); }
    }
    else { fprintf(stderr, "no case %s\n", c.c_str()); return 2; }
    return 0;
}
