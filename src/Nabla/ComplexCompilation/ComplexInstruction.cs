namespace Nabla.ComplexCompilation;

/// <summary>One step of a program: its result goes into the register after those before it. Operands that it does not have are register 0.</summary>
internal readonly record struct ComplexInstruction(ComplexOp Op, int A, int B = 0, int C = 0, ComplexKernel? Kernel = null, RelationOperator Relation = default);
