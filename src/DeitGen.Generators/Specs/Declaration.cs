using DeitGen.Generators.Support;

namespace DeitGen.Generators.Specs;

/// <summary>The user's class: what emission and the rules about declarations need of it.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="ClassName">Its name alone.</param>
/// <param name="Containers">The types around it, outermost first.</param>
/// <param name="FirstNonPartial">The type, itself or around it, that is not partial; else empty.</param>
/// <param name="Unsupported">The word that rules it out: generic, static, abstract, record; else empty.</param>
/// <param name="ForeignBase">A base class that is not the emitted one; else empty.</param>
/// <param name="Members">Names of the members that the user declared.</param>
internal sealed record Declaration(
    string Namespace,
    string ClassName,
    EquatableArray<string> Containers,
    string FirstNonPartial,
    string Unsupported,
    string ForeignBase,
    EquatableArray<string> Members
)
{
    /// <summary>A plain class of which only the name matters.</summary>
    public static Declaration Named(string className) => new("", className, [], "", "", "", []);

    /// <summary>Demo.Outer.DigitsTiny: also the stem of the emitted files' names.</summary>
    public string FullName =>
        string.Join(
            ".",
            Namespace.Length == 0
                ? [.. Containers, ClassName]
                : (string[])[Namespace, .. Containers, ClassName]
        );
}
