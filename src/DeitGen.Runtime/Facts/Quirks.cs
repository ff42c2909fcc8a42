namespace DeitGen;

/// <summary>Behaviours of the reference code that ours corrects; each flag restores one (section G of the reference notes).</summary>
[System.Flags]
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Quirks
{
    /// <summary>The corrected behaviour throughout.</summary>
    None = 0,

    /// <summary>The learning rate changes once an epoch, an epoch late, and its cosine does not start at the warm-up's end.</summary>
    Schedule = 1 << 0,

    /// <summary>Weight decay also acts on the distillation token.</summary>
    DecayDistToken = 1 << 1,

    /// <summary>An epoch is cut to a multiple of 256 images.</summary>
    RoundTo256 = 1 << 2,

    /// <summary>The order of images depends on the epoch alone.</summary>
    SamplerSeedIsEpoch = 1 << 3,

    /// <summary>Evaluation adds the softmax outputs of both heads, as the paper words it.</summary>
    SoftmaxSum = 1 << 4,

    /// <summary>The average moves even after a skipped update.</summary>
    EmaEveryCall = 1 << 5,

    /// <summary>The evaluation loss is averaged over batches, not over images.</summary>
    BatchMeanLoss = 1 << 6,

    /// <summary>Fine-tuning runs without drop path through the averaged heads.</summary>
    EvalModeFineTune = 1 << 7,

    /// <summary>Attention is scaled after the product of query and key.</summary>
    ScaleAfterQk = 1 << 8,

    /// <summary>Any value of the policy section inc means increasing.</summary>
    IncAnyValue = 1 << 9,

    /// <summary>Each rank mixes within its own images.</summary>
    RankLocalMixing = 1 << 10,
}
