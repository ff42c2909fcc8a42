using DeitGen.Generators.Specs;
using DeitGen.Generators.Support;

namespace DeitGen.Generators.Graph;

/// <summary>Names of the class that is completed.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="ClassName">Its name alone.</param>
/// <param name="Containers">The types around it, outermost first.</param>
/// <param name="FullName">Demo.DigitsTiny: also the stem of the emitted files' names.</param>
/// <param name="Name">digits-tiny, the name on the command line.</param>
internal sealed record Identity(
    string Namespace,
    string ClassName,
    EquatableArray<string> Containers,
    string FullName,
    string Name
)
{
    public static Identity Of(Declaration d, string name) =>
        new(d.Namespace, d.ClassName, d.Containers, d.FullName, name);
}
