namespace DeitGen.Generators.Rules;

/// <content>Fine-tuning.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT703 = Error(
        "DEIT703",
        "Plain weights for a distilled network",
        "{0} has no distillation token, {1} has one; write DistTokenInit = DistTokenInit.CopyClass or DistTokenInit.Random",
        Always("Sets DistTokenInit; both values are offered.")
    );

    public static readonly Rule DEIT706 = Warning(
        "DEIT706",
        "Fine-tuning at the rate of training from scratch",
        "The learning rate is {0}, and {1} itself is trained with {2}; fine-tuning takes a small part of that (paper: 5e-6 to 1e-5)",
        Always("Sets the paper's 5e-6.")
    );
}
