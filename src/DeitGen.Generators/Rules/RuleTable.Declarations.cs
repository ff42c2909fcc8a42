namespace DeitGen.Generators.Rules;

/// <content>What the class looks like, and the tool around it.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT001 = Error(
        "DEIT001",
        "A spec is not partial",
        "'{0}' is not partial; the compiler adds to it, so declare it (and the types around it) partial",
        Always("Adds partial to the class and to the types around it.")
    );

    public static readonly Rule DEIT002 = Error(
        "DEIT002",
        "A spec is no plain class",
        "'{0}' is {1}; use a plain, non-generic class",
        Never(
            "A generic, static, abstract or record type was made so for a reason that only the author knows."
        )
    );

    public static readonly Rule DEIT003 = Error(
        "DEIT003",
        "Two variants have one name",
        "The variant '{0}' is already generated from '{1}'; set Name",
        Always(
            "Sets Name to the class's name, with the containing types' or a number where that is taken."
        )
    ) with
    {
        IsOfCompilation = true,
    };

    public static readonly Rule DEIT004 = Error(
        "DEIT004",
        "A training attribute without a network",
        "'{0}' has [{1}] but no network; add [VisionTransformer] or [DerivedFrom]",
        Never("Which network the class is to have is the author's to say.")
    );

    public static readonly Rule DEIT005 = Error(
        "DEIT005",
        "TorchSharp is missing or too old",
        "{0}; reference TorchSharp {1} or later",
        Never("The reference belongs to the project file, which a code fix does not edit.")
    ) with
    {
        IsOfCompilation = true,
    };

    public static readonly Rule DEIT006 = Error(
        "DEIT006",
        "Unknown preset",
        "Unknown preset {0}; use one of {1}",
        Always("Offers the presets, DeiT's first.")
    );

    public static readonly Rule DEIT007 = Info(
        "DEIT007",
        "A value that the preset sets anyway",
        "Remove {0}; the preset {1} already sets it to {2}",
        Always("Removes the argument.")
    );

    public static readonly Rule DEIT008 = Error(
        "DEIT008",
        "A number that is not finite",
        "{0} is {1}; it must be finite",
        Always("Removes the argument; the base's or DeiT's value then holds.")
    );

    public static readonly Rule DEIT009 = Error(
        "DEIT009",
        "Two attributes contradict each other",
        "Keep one of {0} and {1}",
        Always("Removes one of the two; both are offered.")
    );

    public static readonly Rule DEIT010 = Error(
        "DEIT010",
        "The C# version is too old",
        "The emitted code needs C# {1}, this project has {0}; set LangVersion to {1} or later",
        Never("The language version belongs to the project file, which a code fix does not edit.")
    ) with
    {
        IsOfCompilation = true,
    };

    public static readonly Rule DEIT011 = Warning(
        "DEIT011",
        "A path of one machine in an attribute",
        "'{0}' works on one machine only; pass it at run time",
        Always("Removes Name; the variant is then called after its class.")
    );

    public static readonly Rule DEIT012 = Error(
        "DEIT012",
        "A base or teacher that is no spec, or a spec that derives from itself",
        "{0}",
        Never("Which spec was meant, or where a circle breaks, is the author's to say.")
    );

    public static readonly Rule DEIT014 = Error(
        "DEIT014",
        "A base class or member that the emitted class needs itself",
        "{0}",
        Never("Another name or base would change the code that uses the class.")
    );

    public static readonly Rule DEIT015 = Error(
        "DEIT015",
        "A required dimension is not written",
        "'{0}' does not say {1}; write it in [{2}]",
        Never("The dimensions of a network have no default.")
    );

    public static readonly Rule DEIT016 = Error(
        "DEIT016",
        "The number of classes is not written",
        "Only you know how many classes {0} has; write NumClasses in [VisionTransformer]",
        Never("Only the author knows the data set's classes.")
    );

    public static readonly Rule DEIT900 = Error(
        "DEIT900",
        "The compiler host is too old",
        "The compiler is Roslyn {0}; DeitGen needs 4.8 or later: install the .NET SDK 8.0.100, Visual Studio 17.8, or a newer one",
        Never("The host belongs to the machine.")
    ) with
    {
        IsOfTargets = true,
    };

    public static readonly Rule DEIT901 = Warning(
        "DEIT901",
        "Not implemented yet",
        "{0} is not implemented yet; the network compiles, but a run of this spec is refused",
        Never("Another value would be another model.")
    );

    public static readonly Rule DEIT902 = Error(
        "DEIT902",
        "Unknown backend",
        "DeitGenBackend is '{0}'; say cpu or cuda",
        Never("The backend belongs to the project file, which a code fix does not edit.")
    ) with
    {
        IsOfTargets = true,
    };
}
