namespace DeitGen.Generators.Rules;

/// <content>Distillation.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT201 = Error(
        "DEIT201",
        "Distillation without a distillation token",
        "'{0}' has no distillation token; set Tokens = Tokens.ClassAndDistillation or remove the distillation",
        Always("Sets Tokens to Tokens.ClassAndDistillation, or removes the distillation.")
    );

    public static readonly Rule DEIT203 = Warning(
        "DEIT203",
        "A distillation head that nobody trains",
        "Without a teacher the distillation head stays untrained, yet it is averaged at inference; set HeadTraining or add a teacher",
        Always(
            "Sets HeadTraining so that both heads learn from the labels, or Tokens to Tokens.Class."
        )
    );

    public static readonly Rule DEIT204 = Error(
        "DEIT204",
        "A temperature that is not positive",
        "Temperature is {0}; it must be positive (paper: 3 for soft distillation)",
        Always("Sets 1 for hard and the paper's 3 for soft distillation.")
    );

    public static readonly Rule DEIT205 = Warning(
        "DEIT205",
        "A temperature without effect",
        "Temperature {0} has no effect; hard distillation ignores it",
        Always("Removes Temperature.")
    );

    public static readonly Rule DEIT206 = Error(
        "DEIT206",
        "A share outside [0, 1]",
        "Alpha is {0}; it must be in [0, 1] (paper: 0.5 for hard, 0.1 for soft distillation)",
        Always("Sets the paper's share: 0.5 for hard, 0.1 for soft distillation.")
    );

    public static readonly Rule DEIT207 = Warning(
        "DEIT207",
        "A share that leaves one side out",
        "Alpha {0} ignores the {1}; use a value between 0 and 1",
        Always("Sets the paper's share: 0.5 for hard, 0.1 for soft distillation.")
    );

    public static readonly Rule DEIT208 = Error(
        "DEIT208",
        "Teacher and student differ in classes",
        "The teacher {0} has {1} classes, the student {2}; train a teacher for this data set",
        Sometimes(
            "Sets the teacher's number of classes where the data set agrees with it; else another teacher is needed."
        )
    );

    public static readonly Rule DEIT209 = Warning(
        "DEIT209",
        "Teacher and student differ in their images",
        "The teacher {0} sees the student's batch, but {1}; match them",
        Sometimes(
            "Sets the teacher's image size where the patch divides it; a normalisation has two parts, of which either may be meant."
        )
    );

    public static readonly Rule DEIT210 = Warning(
        "DEIT210",
        "A divergence divided by the classes too",
        "ElementMean divides the divergence by the {0} classes too; use BatchMean or a larger Alpha",
        Always("Sets Normalizer to KlNormalizer.BatchMean.")
    );
}
