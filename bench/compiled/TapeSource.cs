using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nabla.Bench.Compiled;

/// <summary>A tape as C, for what g++ makes of the same operations.</summary>
internal static partial class TapeSource
{
    public static string Of(Tape tape, string name)
    {
        var lines = tape.ToString().Split('\n');
        var text = new StringBuilder("#include <cmath>\n#include <algorithm>\nusing namespace std;\n")
            .Append(CultureInfo.InvariantCulture, $"extern \"C\" double {name}(const double*x,double*g,long){{\n");
        foreach (var (symbol, i) in tape.Variables.Select((s, i) => (s, i)))
        {
            text.Append(CultureInfo.InvariantCulture, $"const double {symbol.Name}=x[{i}];\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"double {string.Join(',', Enumerable.Range(0, tape.RegisterCount).Select(i => $"t{i}"))};\n");
        foreach (var line in lines[..^1])
        {
            var pair = SineCosine().Match(line);
            text.Append(pair.Success ? $"sincos({pair.Groups[3]},&{pair.Groups[1]},&{pair.Groups[2]})" : line).Append(";\n");
        }

        var results = lines[^1]["return ".Length..].Split(", ");
        foreach (var (result, i) in results.Skip(1).Select((r, i) => (r, i)))
        {
            text.Append(CultureInfo.InvariantCulture, $"g[{i}]={result};\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"return {results[0]};}}\n").ToString();
    }

    [GeneratedRegex(@"^(\w+), (\w+) = sincos\((\w+)\)$")]
    private static partial Regex SineCosine();
}
