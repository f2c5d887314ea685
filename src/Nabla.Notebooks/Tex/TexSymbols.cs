using System.Collections.Frozen;

namespace Nabla.Notebooks.Tex;

/// <summary>The commands that stand for a character or a word.</summary>
internal static class TexSymbols
{
    /// <summary>Letters, which are set in italics.</summary>
    public static FrozenDictionary<string, string> Letters { get; } = Table("""
        alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ
        rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
        Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω partial ∂ nabla ∇ infty ∞ ell ℓ hbar ℏ imath ı jmath ȷ emptyset ∅ varnothing ∅ aleph ℵ Re ℜ Im ℑ
        forall ∀ exists ∃ nexists ∄ top ⊤ bot ⊥ angle ∠ degree ° ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ wp ℘ square □ checkmark ✓
        """);

    /// <summary>Operators, relations, arrows and brackets.</summary>
    public static FrozenDictionary<string, string> Operators { get; } = Table("""
        times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬
        cap ∩ cup ∪ setminus ∖ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ lt < gt >
        in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ models ⊨ vdash ⊢ to → rightarrow → leftarrow ←
        gets ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ Leftrightarrow ⇔ implies ⟹ iff ⟺ mapsto ↦ longrightarrow ⟶ Longrightarrow ⟹ uparrow ↑
        downarrow ↓ nearrow ↗ searrow ↘ hookrightarrow ↪ rightharpoonup ⇀ coloneqq ≔ triangleq ≜ doteq ≐ prec ≺ succ ≻ langle ⟨ rangle ⟩
        lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ | ‖ { { } } lbrace { rbrace } lbrack [ rbrack ] therefore ∴ because ∵
        backslash \ colon : int ∫ iint ∬ iiint ∭ oint ∮
        """);

    /// <summary>Operators with their limits below and above.</summary>
    public static FrozenDictionary<string, string> Large { get; } = Table("""
        sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
        lim lim limsup lim⁠sup liminf lim⁠inf max max min min sup sup inf inf argmax argmax argmin argmin det det gcd gcd Pr Pr
        """);

    /// <summary>Functions, which are set upright.</summary>
    public static FrozenSet<string> Functions { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "arcsin", "arccos", "arctan", "exp", "log", "ln", "lg", "arg", "deg", "dim", "ker", "hom");

    /// <summary>Blanks, by their width in em.</summary>
    public static FrozenDictionary<string, string> Spaces { get; } = Table(@", 0.1667 : 0.2222 > 0.2222 ; 0.2778 ! -0.1667 quad 1 qquad 2 enspace 0.5 thinspace 0.1667 space 0.25");

    /// <summary>Marks above or below what follows.</summary>
    public static FrozenDictionary<string, string> Accents { get; } = Table("hat ^ widehat ^ bar ¯ overline ¯ vec → overrightarrow → tilde ~ widetilde ~ dot ˙ ddot ¨ check ˇ overbrace ⏞ underline _ underbrace ⏟");

    /// <summary>What says how something is set and changes nothing here.</summary>
    public static FrozenSet<string> Ignored { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag", "hline", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "middle", "mathrm", "rm", "it");

    private static FrozenDictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
    }
}
