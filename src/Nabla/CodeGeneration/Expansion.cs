using Nabla.Expressions;

namespace Nabla.CodeGeneration;

/// <summary>Writes functions that a language does not have with ones that it has, before what is shared is found.</summary>
internal sealed class Expansion(CodeLanguage language)
{
    private readonly NodeMap<Expr> results = new();
    private readonly NodeMap<bool> seen = new();

    public Expr Of(Expr expr)
    {
        Walk.Visit([expr], Parts.Of, Expand, seen);
        return results[expr];
    }

    private void Expand(Expr part)
    {
        var rebuilt = part.IsAtom ? part : Parts.Rebuilt(part, p => results[p]);
        if (rebuilt is Apply { Function: { IsUndefined: false } function } application
            && function.Code[language].Length == 0
            && (function.Definition ?? function.CodeDefinition) is { } definition)
        {
            // The arguments are expanded already: what is looked at again is only the definition.
            foreach (var argument in application.Arguments)
            {
                results[argument] = argument;
                seen[argument] = true;
            }

            rebuilt = Of(definition(application.Arguments));
        }

        results[part] = rebuilt;
    }
}
