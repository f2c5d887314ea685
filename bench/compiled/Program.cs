using Nabla.Bench.Compiled;

// Without arguments everything; otherwise the parts that are named. ADBench's data files are read from the folder after --adbench.
var folder = args.SkipWhile(a => a != "--adbench").Skip(1).FirstOrDefault();
var parts = args.TakeWhile(a => a != "--adbench").ToArray();
Part("accuracy", Accuracy.Run); // first: a library that is compiled with -ffast-math takes subnormal numbers from the thread that loads it
Part("point", SinglePoint.Run);
Part("batch", Batches.Run);
Part("mlp", NetworkCase.Run);
Part("gmm", () => MixtureCase.Run(folder));
Part("ba", () => BundleCase.Run(folder));
Part("tape", LongTape.Run);
Part("functions", ElementaryFunctions.Run);

void Part(string name, Action run)
{
    if (parts.Length == 0 || parts.Contains(name))
    {
        run();
        Console.WriteLine();
    }
}
