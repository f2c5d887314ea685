using System.CommandLine;
using Nabla.Notebooks.Evaluation;
using Nabla.Notebooks.Files;

namespace Nabla.Jupyter.Commands;

/// <summary>nabla run NOTEBOOK</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var notebook = new Argument<string>("NOTEBOOK") { Description = "A notebook in C#: lab.ipynb." };
        var output = new Option<string[]>("--output", "-o")
        {
            Description = "Where the result goes: a notebook (.ipynb), a web page (.html) or Markdown (.md). Without it the outputs go into NOTEBOOK itself.",
            HelpName = "FILE",
        };
        var timeout = new Option<int>("--timeout") { Description = "Seconds after which a cell is stopped; 0 for no limit.", HelpName = "SECONDS" };
        timeout.Validators.Add(option =>
        {
            if (option.Tokens is [var token] && !(int.TryParse(token.Value, out var seconds) && seconds >= 0))
            {
                option.AddError($"--timeout takes a whole number of seconds, not '{token.Value}'.");
            }
        });
        output.Validators.Add(option =>
        {
            foreach (var file in option.Tokens.Where(t => NotebookExport.Of(t.Value) is null))
            {
                option.AddError($"--output writes .ipynb, .html or .md files, not '{file.Value}'.");
            }
        });
        var command = new Command("run", "Runs a notebook without Jupyter and writes its outputs; ends with 1 where a cell fails.") { notebook, output, timeout };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(notebook), parsed.GetValue(output) ?? [], parsed.GetValue(timeout)));
        return command;
    }

    private static int Run(string path, string[] outputs, int timeout)
    {
        try
        {
            var notebook = NotebookFile.Parse(File.ReadAllText(path));
            var files = (outputs.Length > 0 ? outputs : [path]).Select(Path.GetFullPath).ToList();
            var title = Path.GetFileNameWithoutExtension(path);
            Environment.CurrentDirectory = Path.GetDirectoryName(Path.GetFullPath(path))!; // as Jupyter does
            var problem = Run(notebook, timeout);
            foreach (var file in files)
            {
                File.WriteAllText(file, NotebookExport.Of(file)!(notebook, title));
            }

            return problem is null ? ExitCode.Success : Report(problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotebookFormatException)
        {
            Console.Error.WriteLine("error: " + e.Message);
            return ExitCode.Failure;
        }
    }

    private static NotebookRunner.Problem? Run(NotebookFile notebook, int timeout)
    {
        var evaluator = new CSharpEvaluator();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            evaluator.Interrupt();
        };
        return new NotebookRunner(evaluator, timeout == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(timeout)).Run(notebook);
    }

    private static int Report(NotebookRunner.Problem problem)
    {
        Console.Error.WriteLine($"error: Cell {problem.Cell} has failed.");
        foreach (var line in problem.Failure.Traceback)
        {
            Console.Error.WriteLine(line);
        }

        return ExitCode.Failure;
    }
}
