using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nabla.Notebooks.Evaluation;

/// <summary>
/// Begins every round of a loop, and every jump, with <see cref="Interruption.Check"/>, so that an interrupted cell ends there. No
/// line moves, so that errors are reported where they are.
/// </summary>
internal sealed class LoopChecks : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Check = SyntaxFactory.ParseStatement($"global::{typeof(Interruption).FullName}.{nameof(Interruption.Check)}();");

    private LoopChecks()
    {
    }

    /// <summary>The cell with checks; the same tree where there is no loop.</summary>
    public static SyntaxTree AddTo(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var withChecks = new LoopChecks().Visit(root);
        return withChecks == root ? tree : tree.WithRootAndOptions(withChecks, tree.Options);
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => Loop<WhileStatementSyntax>(base.VisitWhileStatement(node), l => l.Statement, (l, body) => l.WithStatement(body));

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) => Loop<DoStatementSyntax>(base.VisitDoStatement(node), l => l.Statement, (l, body) => l.WithStatement(body));

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => Loop<ForStatementSyntax>(base.VisitForStatement(node), l => l.Statement, (l, body) => l.WithStatement(body));

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) => Loop<ForEachStatementSyntax>(base.VisitForEachStatement(node), l => l.Statement, (l, body) => l.WithStatement(body));

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        Loop<ForEachVariableStatementSyntax>(base.VisitForEachVariableStatement(node), l => l.Statement, (l, body) => l.WithStatement(body));

    public override SyntaxNode? VisitGotoStatement(GotoStatementSyntax node) => SyntaxFactory.Block(Check, node);

    private static T Loop<T>(SyntaxNode? visited, Func<T, StatementSyntax> body, Func<T, StatementSyntax, T> withBody)
        where T : SyntaxNode
    {
        var loop = (T)visited!;
        return withBody(loop, body(loop) is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, Check)) : SyntaxFactory.Block(Check, body(loop)));
    }
}
