namespace Nabla.Cli.Editing;

/// <summary>The lines of earlier, kept in a file if there is one.</summary>
internal sealed class History
{
    private const int MostLines = 1000;

    private readonly string? file;
    private readonly List<string> lines = [];
    private int position;
    private string draft = "";

    public History(string? file)
    {
        this.file = file;
        if (file is not null)
        {
            Attempt(() => lines.AddRange(File.Exists(file) ? File.ReadLines(file).TakeLast(MostLines) : []));
        }

        position = lines.Count;
    }

    /// <summary>Adds a line, unless it repeats the last one, and goes back to the end.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (lines.Count == 0 || lines[^1] != line))
        {
            lines.Add(line);
        }

        position = lines.Count;
    }

    /// <summary>The line before; <paramref name="current"/> is kept to come back to.</summary>
    public string? Previous(string current)
    {
        if (position == 0)
        {
            return null;
        }

        draft = position == lines.Count ? current : draft;
        return lines[--position];
    }

    /// <summary>The line after, at last the draft.</summary>
    public string? Next()
    {
        if (position == lines.Count)
        {
            return null;
        }

        return ++position == lines.Count ? draft : lines[position];
    }

    /// <summary>Writes the file.</summary>
    public void Save()
    {
        if (file is not null)
        {
            Attempt(() =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllLines(file, lines.TakeLast(MostLines));
            });
        }
    }

    /// <summary>A file that cannot be read or written is no reason to stop: the history is then this session's only.</summary>
    private static void Attempt(Action access)
    {
        try
        {
            access();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
