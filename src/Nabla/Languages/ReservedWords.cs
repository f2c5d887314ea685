using System.Collections.Frozen;

namespace Nabla.Languages;

/// <summary>The words of each language that cannot be names of variables.</summary>
internal static class ReservedWords
{
    private const string CWords =
        "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while entry";

    private const string CppWords =
        "alignas alignof and and_eq asm bitand bitor bool catch char16_t char32_t class compl concept const_cast constexpr decltype delete dynamic_cast explicit export false friend mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected public reinterpret_cast requires static_assert static_cast template this thread_local throw true try typeid typename using virtual wchar_t xor xor_eq";

    private const string PythonWords =
        "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield";

    private static readonly FrozenDictionary<CodeLanguage, FrozenSet<string>> Table = new Dictionary<CodeLanguage, FrozenSet<string>>
    {
        [CodeLanguage.CSharp] = Words("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while"),
        [CodeLanguage.C] = Words(CWords),
        [CodeLanguage.Cpp] = Words(CWords + " " + CppWords),
        [CodeLanguage.Fortran] = Words("function subroutine result real integer end if then else do return pure contains implicit none"),
        [CodeLanguage.Python] = Words(PythonWords),
        [CodeLanguage.NumPy] = Words(PythonWords),
        [CodeLanguage.JavaScript] = Words("await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield"),
        [CodeLanguage.Julia] = Words("baremodule begin break catch const continue do else elseif end export false finally for function global if import let local macro module quote return struct true try using while"),
        [CodeLanguage.Rust] = Words("abstract as async await become box break const continue crate do dyn else enum extern false final fn for if impl in let loop macro match mod move mut override priv pub ref return self Self static struct super trait true try type typeof unsafe unsized use virtual where while yield"),
        [CodeLanguage.Glsl] = Words("attribute bool break buffer bvec2 bvec3 bvec4 case centroid common const continue default discard do double else false filter flat float for highp if image1D image2D in inline inout input int invariant layout long lowp main mat2 mat3 mat4 mediump noise noperspective out output partition patch precision resource return sample sampler2D shared short smooth static struct subroutine switch template this true typedef uint uniform union unsigned using varying vec2 vec3 vec4 void volatile while"),
    }.ToFrozenDictionary();

    public static FrozenSet<string> Of(CodeLanguage language) => Table[language];

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
