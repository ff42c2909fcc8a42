namespace DeitGen;

/// <summary>A data set the compiler knows.</summary>
#if DEITGEN_COMPILER
internal
#else
public
#endif
enum Dataset
{
    /// <summary>1,797 handwritten digits of 8 x 8, embedded in DeitGen.</summary>
    Digits,

    /// <summary>CIFAR-10: 50,000 images of 32 x 32 in 10 classes.</summary>
    Cifar10,

    /// <summary>CIFAR-100: 50,000 images of 32 x 32 in 100 classes.</summary>
    Cifar100,

    /// <summary>ImageNet-1k: 1,281,167 images in 1,000 classes.</summary>
    ImageNet1k,

    /// <summary>iNaturalist 2018: 437,513 images in 8,142 classes.</summary>
    INat18,

    /// <summary>iNaturalist 2019: 265,240 images in 1,010 classes.</summary>
    INat19,

    /// <summary>A folder per class; size and classes are the user's.</summary>
    ImageFolder,
}
