namespace Nabla.Printing;

/// <summary>A symbol's name taken apart: alpha_1__prime is alpha with the subscript 1 and the superscript prime.</summary>
internal readonly record struct SymbolName(string Name, IReadOnlyList<string> Superscripts, IReadOnlyList<string> Subscripts)
{
    /// <summary>Superscripts follow ^ or __, subscripts follow _, and digits at the end of the name are a subscript.</summary>
    public static SymbolName Split(string text)
    {
        var name = "";
        var supers = new List<string>();
        var subs = new List<string>();
        for (var position = 0; position < text.Length;)
        {
            var start = position;
            var mark = start == 0 ? 0 : text[start] == '_' && start + 1 < text.Length && text[start + 1] == '_' ? 2 : 1;
            var next = text.AsSpan(Math.Min(start + Math.Max(mark, 1), text.Length)).IndexOfAny('^', '_');
            position = next < 0 ? text.Length : next + start + Math.Max(mark, 1);
            var part = text[(start + mark)..position];
            if (start == 0)
            {
                name = part;
            }
            else
            {
                (text[start] == '^' || mark == 2 ? supers : subs).Add(part);
            }
        }

        var letters = name.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        if (letters.Length > 0 && letters.Length < name.Length && letters.All(char.IsLetter))
        {
            subs.Insert(0, name[letters.Length..]);
            name = letters;
        }

        return new SymbolName(name, supers, subs);
    }
}
