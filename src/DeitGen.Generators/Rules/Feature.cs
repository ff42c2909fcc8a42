using DeitGen.Generators.Support;

namespace DeitGen.Generators.Rules;

/// <summary>What a spec asks for and this version does not do yet.</summary>
/// <param name="Name">As a user reads it: <c>Recipe.Optimizer = Lamb</c>, or <c>data set CIFAR-10</c>.</param>
/// <param name="LoopLevel">Whether the emitted module or loop would be wrong without it; else it is a matter of data.</param>
/// <param name="Properties">Whose written values ask for it; none where only a run refuses it.</param>
internal sealed record Feature(string Name, bool LoopLevel, EquatableArray<string> Properties);
