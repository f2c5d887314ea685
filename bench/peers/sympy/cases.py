# The cases of the table in SymPy. One process runs one case: cases.py NAME [N].
import sys, time, resource, math, statistics, threading, os
import sympy as sp
from sympy.core.cache import clear_cache
def cpu(): return time.process_time()
def rss(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
rss0 = rss()
def num(v): return "%.12g" % v
def bench(name, f, check="", clear=True, tiny=False):
    clear_cache(); t0 = time.perf_counter(); c0 = cpu(); f(); first = time.perf_counter() - t0; cf = cpu() - c0
    if first > 25:
        print("R", SYS, name, "%.6g" % first, "%.6g" % first, "%.6g" % cf, "%.6g" % first, rss() - rss0, check + " (single run)", sep="\t", flush=True); return
    if clear: clear_cache()
    t0 = time.perf_counter(); f(); warm = time.perf_counter() - t0
    reps = 1
    if not clear and warm < 0.01: reps = max(1, int(0.02 / max(warm, 1e-8)))
    samples = 5 if warm > 0.3 else 15
    w, c = [], []
    for _ in range(samples):
        if clear: clear_cache()     # not timed: otherwise SymPy's lru caches make repeat calls nearly free
        a, ca = time.perf_counter(), cpu()
        for _ in range(reps): f()
        b, cb = time.perf_counter(), cpu()
        w.append((b - a) / reps); c.append((cb - ca) / reps)
    print("R", SYS, name, "%.6g" % statistics.median(w), "%.6g" % min(w), "%.6g" % statistics.median(c), "%.6g" % first, rss() - rss0, check, sep="\t", flush=True)
SYS = "sympy"
x, y, z, w = sp.symbols("x y z w")
def tree(e): return 1 + sum(tree(a) for a in e.args)
def val(e, m):
    ks = list(m); return sp.lambdify(ks, e, modules="math", cse=True)(*[m[k] for k in ks])
def nth(e, n):
    for _ in range(n): e = e.diff(x)
    return e
def main():
    c = sys.argv[1]; N = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    A = lambda: x**5*sp.sin(x)**2*sp.exp(-x**2)/(1 + x**2)
    if c == "a0_build": bench(c, A, num(val(A(), {x: 0.7})))
    elif c == "a_diff":
        e = A(); bench(c, lambda: e.diff(x), num(val(e.diff(x), {x: 0.7})) + " tree=%d" % tree(e.diff(x)))
    elif c[0] == "b":
        key = c[1:]
        e = x**x if key == "xx8" else sp.sin(x)*sp.exp(x**2); n = {"10": 10, "30": 30, "xx8": 8}[key]
        bench(c, lambda: nth(e, n), num(val(nth(e, n), {x: 2.0})))
    elif c == "c_rosen":
        xs = sp.symbols("x0:%d" % N); t = []
        for i in range(N - 1): t += [100*(xs[i+1] - xs[i]**2)**2, (1 - xs[i])**2]
        f = sp.Add(*t); m = {xs[i]: 0.5 + 0.001*i for i in range(N)}
        s = sum(abs(v) for v in sp.lambdify(xs, [f.diff(v) for v in xs], modules="math")(*m.values())) if N <= 200 else 0
        bench("c_rosen%d" % N, lambda: [f.diff(v) for v in xs], num(s))
    elif c == "d_hess":
        n = 20; xs = sp.symbols("x0:%d" % n); f = sp.log(sp.Add(*[sp.exp(v) for v in xs])); m = [0.1*i for i in range(n)]
        def H():
            g = [f.diff(v) for v in xs]; return [g[i].diff(xs[j]) for i in range(n) for j in range(i + 1)]
        bench("d_hess20", H, num(sum(abs(v) for v in sp.lambdify(xs, H(), modules="math", cse=True)(*m))))
    elif c in ("e_build", "e_diff"):
        def mk():
            f = x
            for _ in range(N): f = sp.sin(f + x)
            return f
        if c == "e_build": bench(c + str(N), mk)
        else:
            f = mk(); bench(c + str(N), lambda: f.diff(x))
    elif c == "f_speel":
        xs = sp.symbols("x0:%d" % N); f = sp.Mul(*xs)
        s = sum(abs(v) for v in sp.lambdify(xs, [f.diff(v) for v in xs], modules="math")(*[1.0 + 0.001*i for i in range(N)]))
        bench("f_speel%d" % N, lambda: [f.diff(v) for v in xs], num(s))
    elif c == "g_dag":
        t = x
        for _ in range(N): t = t*t + sp.sin(t)
        bench("g_dag%d" % N, lambda: t.diff(x))
    elif c == "g_eq":
        def mk():
            t = x
            for _ in range(N): t = t*t + sp.sin(t)
            return t
        a = mk(); clear_cache(); b = mk(); hash(a); hash(b)
        bench("g_eq%d" % N, lambda: a == b, str(a == b), clear=False)
    elif c == "g_diff2":
        t = x
        for _ in range(N): t = t*t + sp.sin(t)
        bench("g_diff2_%d" % N, lambda: t.diff(x).diff(x))
    elif c[0] == "j":
        s = open("inputs/expr10k.txt").read(); e = sp.sympify(s); m = {x: 0.7, y: 0.3, z: 0.9}
        if c == "j_parse": bench(c, lambda: sp.sympify(s), num(val(e, m)) + " terms=%d" % len(e.args))
        elif c == "j_print": bench(c, lambda: str(e), "chars=%d" % len(str(e)))
        else: bench(c, lambda: e.diff(x), num(val(e.diff(x), m)))
    else: sys.exit("no case " + c)
if os.environ.get("DEEP"):
    sys.setrecursionlimit(10**6); threading.stack_size(512 << 20); t = threading.Thread(target=main); t.start(); t.join()
else: main()
