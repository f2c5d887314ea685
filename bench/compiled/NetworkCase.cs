namespace Nabla.Bench.Compiled;

/// <summary>The network over 1,000 and 100,000 rows.</summary>
internal static class NetworkCase
{
    public static void Run()
    {
        var peer = Peer.Build("-ffast-math", "objectives.cpp");
        ObjectiveCase.Header("Network 10-20-1");
        foreach (var n in new[] { 1000, 100_000 })
        {
            ObjectiveCase.Measure($"mlp {n}", Network.Compile, Network.Theta, Network.Rows(n), Network.Width, peer, "mlp", 0, 0);
        }
    }
}
