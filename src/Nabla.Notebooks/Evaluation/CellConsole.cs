using System.Text;

namespace Nabla.Notebooks.Evaluation;

/// <summary>Gives each cell its own Console: what the code of a cell prints goes to its output, everything else where it went before.</summary>
internal static class CellConsole
{
    private static readonly Lock Access = new();
    private static bool isInstalled;

    /// <summary>Takes the place of the process's streams, once.</summary>
    public static void Install()
    {
        lock (Access)
        {
            if (!isInstalled)
            {
                isInstalled = true;
                Console.SetOut(new Writer(OutputStream.Out, Console.Out));
                Console.SetError(new Writer(OutputStream.Error, Console.Error));
                Console.SetIn(new Reader(Console.In));
            }
        }
    }

    private sealed class Writer(OutputStream stream, TextWriter otherwise) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override IFormatProvider FormatProvider => System.Globalization.CultureInfo.InvariantCulture;

        public override string NewLine => "\n";

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

        public override void WriteLine() => Write("\n");

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void Write(string? value)
        {
            if (CellScope.Current is not { } cell)
            {
                otherwise.Write(value);
                return;
            }

            if (!string.IsNullOrEmpty(value))
            {
                cell.Output.Write(stream, value);
            }
        }

        public override void Flush()
        {
            if (CellScope.Current is null)
            {
                otherwise.Flush();
            }
        }
    }

    private sealed class Reader(TextReader otherwise) : TextReader
    {
        private string rest = "";

        public override string? ReadLine()
        {
            if (CellScope.Current is not { } cell)
            {
                return otherwise.ReadLine();
            }

            if (rest.Length > 0)
            {
                var line = rest.TrimEnd('\n');
                rest = "";
                return line;
            }

            return cell.Output.ReadLine("", isPassword: false, cell.Interrupted);
        }

        public override int Peek() => CellScope.Current is null ? otherwise.Peek() : rest.Length > 0 ? rest[0] : -1;

        public override int Read()
        {
            if (CellScope.Current is null)
            {
                return otherwise.Read();
            }

            if (rest.Length == 0)
            {
                rest = ReadLine() + "\n";
            }

            var next = rest[0];
            rest = rest[1..];
            return next;
        }
    }
}
