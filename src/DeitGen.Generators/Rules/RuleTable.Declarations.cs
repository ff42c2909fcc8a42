namespace DeitGen.Generators.Rules;

/// <content>What the class looks like, and the tool around it.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT001 = Error(
        "DEIT001",
        "A spec is not partial",
        "'{0}' is not partial; the compiler adds to it, so declare it (and the types around it) partial"
    );

    public static readonly Rule DEIT002 = Error(
        "DEIT002",
        "A spec is no plain class",
        "'{0}' is {1}; use a plain, non-generic class"
    );

    public static readonly Rule DEIT003 = Error(
        "DEIT003",
        "Two variants have one name",
        "The variant '{0}' is already generated from '{1}'; set Name"
    ) with
    {
        IsOfCompilation = true,
    };

    public static readonly Rule DEIT004 = Error(
        "DEIT004",
        "A training attribute without a network",
        "'{0}' has [{1}] but no network; add [VisionTransformer] or [DerivedFrom]"
    );

    public static readonly Rule DEIT005 = Error(
        "DEIT005",
        "TorchSharp is missing or too old",
        "{0}; reference TorchSharp {1} or later"
    ) with
    {
        IsOfCompilation = true,
    };

    public static readonly Rule DEIT006 = Error(
        "DEIT006",
        "Unknown preset",
        "Unknown preset {0}; use one of {1}"
    );

    public static readonly Rule DEIT007 = Info(
        "DEIT007",
        "A value that the preset sets anyway",
        "Remove {0}; the preset {1} already sets it to {2}"
    );

    public static readonly Rule DEIT008 = Error(
        "DEIT008",
        "A number that is not finite",
        "{0} is {1}; it must be finite"
    );

    public static readonly Rule DEIT009 = Error(
        "DEIT009",
        "Two attributes contradict each other",
        "Keep one of {0} and {1}"
    );

    public static readonly Rule DEIT010 = Error(
        "DEIT010",
        "The C# version is too old",
        "The emitted code needs C# {1}, this project has {0}; set LangVersion to {1} or later"
    ) with
    {
        IsOfCompilation = true,
    };

    public static readonly Rule DEIT011 = Warning(
        "DEIT011",
        "A path of one machine in an attribute",
        "'{0}' works on one machine only; pass it at run time"
    );

    public static readonly Rule DEIT012 = Error(
        "DEIT012",
        "A base or teacher that is no spec, or a spec that derives from itself",
        "{0}"
    );

    public static readonly Rule DEIT014 = Error(
        "DEIT014",
        "A base class or member that the emitted class needs itself",
        "{0}"
    );

    public static readonly Rule DEIT015 = Error(
        "DEIT015",
        "A required dimension is not written",
        "'{0}' does not say {1}; write it in [{2}]"
    );

    public static readonly Rule DEIT016 = Error(
        "DEIT016",
        "The number of classes is not written",
        "Only you know how many classes {0} has; write NumClasses in [VisionTransformer]"
    );

    public static readonly Rule DEIT900 = Error(
        "DEIT900",
        "The compiler host is too old",
        "The compiler is Roslyn {0}; DeitGen needs 4.8 or later: install the .NET SDK 8.0.100, Visual Studio 17.8, or a newer one"
    ) with
    {
        IsOfTargets = true,
    };

    public static readonly Rule DEIT901 = Warning(
        "DEIT901",
        "Not implemented yet",
        "{0} is not implemented yet; the network compiles, but a run of this spec is refused"
    );

    public static readonly Rule DEIT902 = Error(
        "DEIT902",
        "Unknown backend",
        "DeitGenBackend is '{0}'; say cpu or cuda"
    ) with
    {
        IsOfTargets = true,
    };
}
