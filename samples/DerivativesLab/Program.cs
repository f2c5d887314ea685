// The derivatives lab: what a derivative is, first in numbers and then in symbols.
//
// If w goes up by a small epsilon and J(w) goes up by k times epsilon, then the derivative of J(w) is k. Nudge does just that
// with numbers. Diff finds the formula, which is good for every w. Each section looks at one function both ways.
//
// It is a notebook, cell by cell, and prints what the notebook prints.

using Nabla;
using static System.Console;
using static Nabla.Maths;

var (J, w) = Symbols("J, w");

// ---------------------------------------------------------------------------------------------- The idea, in numbers: J = w**2

// At w = 3, nudge w by 0.001: J moves by about six times as much.
var nudge = Nudge(w.Pow(2), w, at: 3, epsilon: 0.001);
WriteLine($"J = {nudge.J}, J_epsilon = {nudge.JEpsilon}, dJ_dw ~= k = {nudge.K:0.000000} ");

// The smaller the nudge, the closer k comes to 6, until the rounding of doubles gets in the way.
nudge = Nudge(w.Pow(2), w, at: 3, epsilon: 0.000000001);
WriteLine($"J = {nudge.J}, J_epsilon = {nudge.JEpsilon}, dJ_dw ~= k = {nudge.K} ");

// ----------------------------------------------------------------------------------------------------- J = w * w, in symbols

J = w.Pow(2);
WriteLine(J);

var dJ_dw = Diff(J, w);
WriteLine(dJ_dw);

// The derivative at the point w = 2.
WriteLine(dJ_dw.Subs((w, 2)));

// ----------------------------------------------------------------------------------------------------------------- J = 2 * w

J = 2 * w;
WriteLine(J);

dJ_dw = Diff(J, w);
WriteLine(dJ_dw);

// The slope of a line is the same everywhere, also at w = -3.
WriteLine(dJ_dw.Subs((w, -3)));

nudge = Nudge(J, w, at: 3, epsilon: 0.001);
WriteLine($"J = {nudge.J}, J_epsilon = {nudge.JEpsilon}, dJ_dw ~= k = {nudge.K} ");

// ------------------------------------------------------------------------------------------------------------- J = w * w * w

J = w.Pow(3);
WriteLine(J);

dJ_dw = Diff(J, w);
WriteLine(dJ_dw);

// The derivative at the point w = 2, and the nudge there: 12, nearly.
WriteLine(dJ_dw.Subs((w, 2)));

nudge = Nudge(J, w, at: 2, epsilon: 0.001);
WriteLine($"J = {nudge.J}, J_epsilon = {nudge.JEpsilon}, dJ_dw ~= k = {nudge.K} ");

// ----------------------------------------------------------------------------------------------------------------- J = 1 / w

J = 1 / w;
WriteLine(J);

dJ_dw = Diff(J, w);
WriteLine(dJ_dw);

// Exact numbers stay exact: -1/4, not -0.25.
WriteLine(dJ_dw.Subs((w, 2)));

nudge = Nudge(J, w, at: 2, epsilon: 0.001);
WriteLine($"J = {nudge.J}, J_epsilon = {nudge.JEpsilon}, dJ_dw ~= k = {nudge.K} ");

// -------------------------------------------------------------------------------------------------------------- J = 1 / w**2

J = 1 / w.Pow(2);
WriteLine(J);

dJ_dw = Diff(J, w);
WriteLine(dJ_dw);

WriteLine(dJ_dw.Subs((w, 4)));

// The exercise: is the nudge at w = 4 near -1/32 = -0.03125?
nudge = Nudge(J, w, at: 4, epsilon: 0.001);
WriteLine($"J = {nudge.J}, J_epsilon = {nudge.JEpsilon}, dJ_dw ~= k = {nudge.K} ");
