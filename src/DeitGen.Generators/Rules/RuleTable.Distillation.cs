namespace DeitGen.Generators.Rules;

/// <content>Distillation.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT201 = Error(
        "DEIT201",
        "Distillation without a distillation token",
        "'{0}' has no distillation token; set Tokens = Tokens.ClassAndDistillation or remove the distillation"
    );

    public static readonly Rule DEIT203 = Warning(
        "DEIT203",
        "A distillation head that nobody trains",
        "Without a teacher the distillation head stays untrained, yet it is averaged at inference; set HeadTraining or add a teacher"
    );

    public static readonly Rule DEIT204 = Error(
        "DEIT204",
        "A temperature that is not positive",
        "Temperature is {0}; it must be positive (paper: 3 for soft distillation)"
    );

    public static readonly Rule DEIT205 = Warning(
        "DEIT205",
        "A temperature without effect",
        "Temperature {0} has no effect; hard distillation ignores it"
    );

    public static readonly Rule DEIT206 = Error(
        "DEIT206",
        "A share outside [0, 1]",
        "Alpha is {0}; it must be in [0, 1] (paper: 0.5 for hard, 0.1 for soft distillation)"
    );

    public static readonly Rule DEIT207 = Warning(
        "DEIT207",
        "A share that leaves one side out",
        "Alpha {0} ignores the {1}; use a value between 0 and 1"
    );

    public static readonly Rule DEIT208 = Error(
        "DEIT208",
        "Teacher and student differ in classes",
        "The teacher {0} has {1} classes, the student {2}; train a teacher for this data set"
    );

    public static readonly Rule DEIT209 = Warning(
        "DEIT209",
        "Teacher and student differ in their images",
        "The teacher {0} sees the student's batch, but {1}; match them"
    );

    public static readonly Rule DEIT210 = Warning(
        "DEIT210",
        "A divergence divided by the classes too",
        "ElementMean divides the divergence by the {0} classes too; use BatchMean or a larger Alpha"
    );
}
