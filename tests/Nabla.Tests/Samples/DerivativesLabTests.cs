using System.Diagnostics;
using System.Text;
using Nabla.Tests.Architecture;

namespace Nabla.Tests.Samples;

public class DerivativesLabTests
{
    [Fact]
    public async Task The_lab_prints_what_the_notebook_prints()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "DerivativesLab.dll") },
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var lab = Process.Start(start)!;
        var output = await lab.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await lab.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, lab.ExitCode);
        Assert.Equal(Repository.Read("tests/Nabla.Tests/Data/derivatives-lab.txt"), output.ReplaceLineEndings("\n"));
    }
}
