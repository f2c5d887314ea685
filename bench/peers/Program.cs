using System.Globalization;
using Nabla.Peers;

// With no arguments: the whole table. "case NAME [N]" times one case in this process (the table runs itself so).
if (args is ["case", var name, .. var size])
{
    NablaCases.Run(name, size is [var n] ? int.Parse(n, CultureInfo.InvariantCulture) : 0);
}
else
{
    PeerTable.Print(args.FirstOrDefault(a => a != "--no-sympy") ?? "", withSymPy: !args.Contains("--no-sympy"));
}
