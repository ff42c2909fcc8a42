namespace DeitGen.Generators.Rules;

/// <content>Augmentation and data sets.</content>
internal static partial class RuleTable
{
    public static readonly Rule DEIT420 = Error(
        "DEIT420",
        "Impossible erasing",
        "{0} = {1} is invalid; use {2} (DeiT: {3})",
        Always("Sets DeiT's value.")
    );

    public static readonly Rule DEIT430 = Error(
        "DEIT430",
        "An augmentation value out of range",
        "{0} = {1} is outside {2}; DeiT uses {3}",
        Always("Sets DeiT's value.")
    );

    public static readonly Rule DEIT431 = Warning(
        "DEIT431",
        "Colour jitter without effect",
        "ColorJitter {0} has no effect: it is applied only without a policy",
        Always("Sets ColorJitter to 0.")
    );

    public static readonly Rule DEIT432 = Error(
        "DEIT432",
        "Impossible resize or normalisation",
        "{0} = {1}: {2}",
        Sometimes(
            "Offers the interpolations, or removes deviations that are not positive; how many values there must be depends on the images."
        )
    );

    public static readonly Rule DEIT433 = Error(
        "DEIT433",
        "An impossible evaluation crop",
        "EvalCropRatio is {0}; it must be in (0, 1]: 0.875 (DeiT) or 1 (DeiT III)",
        Always("Sets DeiT's 0.875.")
    );

    public static readonly Rule DEIT434 = Info(
        "DEIT434",
        "Small images are cropped otherwise",
        "At {0} pixels a random crop with padding {1} replaces the random resized crop, and evaluation does not resize",
        Never("Nothing is wrong.")
    );

    public static readonly Rule DEIT601 = Error(
        "DEIT601",
        "Unknown data set",
        "Unknown Dataset {0}; use one of {1}",
        Always("Offers the data sets, the embedded one first.")
    );

    public static readonly Rule DEIT602 = Warning(
        "DEIT602",
        "Classes differ from the data set's",
        "{0} has {1} classes, the spec says {2}; use {1}",
        Always("Sets the data set's number of classes.")
    );

    public static readonly Rule DEIT604 = Error(
        "DEIT604",
        "A count below its minimum",
        "{0} = {1} must be at least {2}",
        Always("Sets the least value.")
    );

    public static readonly Rule DEIT606 = Error(
        "DEIT606",
        "An empty epoch",
        "{0} images make no batch of {1}{2}; use a smaller BatchSize",
        Sometimes(
            "Sets the largest even batch of the images that there are; of fewer than two there is none."
        )
    );

    public static readonly Rule DEIT607 = Info(
        "DEIT607",
        "Images that sit out",
        "The last {0} of {1} images are dropped in each epoch, since BatchSize {2} does not divide them",
        Sometimes(
            "Offers the nearest even batches that leave no image out, where there are any of about this size."
        )
    );
}
