namespace DeitGen.Generators.Rules;

/// <content>Augmentation policies, as strings and typed, and what DeiT's recipe lost without its parts.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT401 = Error(
        "DEIT401",
        "Unknown augmentation policy",
        "'{0}' is not rand-…, augmix-…, v0, v0r, original, originalr, 3a or empty{1}",
        Sometimes(
            "Sets the policy whose name is nearest; where none is near, only the author knows it."
        )
    );

    public static readonly Rule DEIT402 = Error(
        "DEIT402",
        "Unknown section of a policy",
        "Unknown section '{0}' at column {1}; allowed: {2}",
        Always("Sets the section whose name is nearest, or drops it.")
    );

    public static readonly Rule DEIT403 = Error(
        "DEIT403",
        "A policy value that is no such number",
        "'{0}' needs {1}",
        Always("Sets the nearest number, or drops the section.")
    );

    public static readonly Rule DEIT404 = Warning(
        "DEIT404",
        "A policy section without a value",
        "'{0}' has no number and would be ignored",
        Always("Drops the section.")
    );

    public static readonly Rule DEIT405 = Warning(
        "DEIT405",
        "inc0 is on for timm",
        "timm treats any inc value as on; write inc1 or drop it",
        Always("Drops the section, or writes inc1 where Quirks.IncAnyValue is on.")
    );

    public static readonly Rule DEIT406 = Warning(
        "DEIT406",
        "A policy section twice",
        "'{0}' appears twice; the last one wins",
        Always("Drops the earlier section.")
    );

    public static readonly Rule DEIT407 = Warning(
        "DEIT407",
        "A magnitude above the limit",
        "Magnitude {0} is clipped to 10; write 10",
        Always("Sets 10.")
    );

    public static readonly Rule DEIT408 = Error(
        "DEIT408",
        "A number of operations that cannot be drawn",
        "{0} operations cannot be drawn for an image; use 1..{1}",
        Always("Sets the nearest number that can be drawn.")
    );

    public static readonly Rule DEIT409 = Error(
        "DEIT409",
        "A policy value that is not allowed",
        "{0} in {1} is not allowed; use {2}",
        Always("Sets the nearest allowed value, or removes the weights.")
    );

    public static readonly Rule DEIT410 = Error(
        "DEIT410",
        "Unknown operation",
        "Unknown op '{0}'; did you mean '{1}'?",
        Always("Sets the nearest operation.")
    );

    public static readonly Rule DEIT411 = Error(
        "DEIT411",
        "No operations, or an impossible probability",
        "Give at least one op, each with a probability in [0, 1] (found {0})",
        Always("Sets the nearest probability, or removes the empty list.")
    );

    public static readonly Rule DEIT412 = Warning(
        "DEIT412",
        "Posterize may keep no bits",
        "Magnitude {0} can blacken the image: {1} keeps 0 bits at it",
        Sometimes(
            "Sets the nearest magnitude that keeps a bit; those of a learned policy are not the author's."
        )
    );

    public static readonly Rule DEIT421 = Warning(
        "DEIT421",
        "3-Augment does not erase",
        "3-Augment ignores {0}",
        Always("Sets RandomErasing to 0.")
    );

    public static readonly Rule DEIT440 = Warning(
        "DEIT440",
        "Training from scratch may fail",
        "Without {0} the paper's DeiT-B failed to train ({1} % top-1)",
        Always("Sets DeiT's value.")
    );

    public static readonly Rule DEIT441 = Info(
        "DEIT441",
        "A part of DeiT's recipe left out",
        "The paper's DeiT-B lost {0} points without {1}",
        Always("Sets DeiT's value.")
    );
}
