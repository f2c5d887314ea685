using Nabla.Expressions;

namespace Nabla.Calculus;

/// <summary>The partial derivatives of a function at its arguments: by the function's entry, or unevaluated.</summary>
internal static class PartialDerivatives
{
    /// <summary>∂f/∂x_index at the arguments of f(x_0, x_1, ...).</summary>
    public static Expr Of(Apply application, int index) =>
        application.Function.Partial(application.Arguments, index) ?? Unevaluated(application, index);

    /// <summary>Derivative(f(x), x) where the argument is a symbol, or g(x), that occurs in no other argument, and otherwise the
    /// derivative by a fresh symbol with the argument put in: Subs(Derivative(f(_xi_1), _xi_1), _xi_1, 2*x).</summary>
    private static Expr Unevaluated(Apply application, int index)
    {
        var arguments = application.Arguments;
        var argument = arguments[index];
        if (BinderRules.CanDifferentiateBy(argument) && !OccursInOthers(application, index, argument))
        {
            return BinderRules.Derivative(application, argument);
        }

        var fresh = new Symbol(FreshName(application));
        var generic = Apply.Of(application.Function, arguments.SetItem(index, fresh));
        return Binder.Of(BinderKind.Subs, BinderRules.Derivative(generic, fresh), new Binding(fresh, [argument]));
    }

    private static bool OccursInOthers(Apply application, int index, Expr argument)
    {
        for (var i = 0; i < application.Arguments.Length; i++)
        {
            if (i != index && application.Arguments[i].Has(argument))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>_xi_1, or the next name that does not occur.</summary>
    private static string FreshName(Apply application)
    {
        for (var i = 1; ; i++)
        {
            var name = $"_xi_{i}";
            if (!application.Has(new Symbol(name)))
            {
                return name;
            }
        }
    }
}
