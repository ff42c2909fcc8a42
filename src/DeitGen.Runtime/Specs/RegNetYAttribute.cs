using DeitGen.Facts;

namespace DeitGen;

/// <summary>
/// Declares a RegNetY (Radosavovic et al. 2020, arXiv 2003.13678), the convolutional teachers of DeiT; the compiler writes the rest of
/// the class. Block j of <see cref="Depth"/> is <c>Width + Slope * j</c> channels wide, rounded to a power of <see cref="Multiplier"/>
/// times <see cref="Width"/>; blocks of one width are a stage, which halves height and width of its images.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RegNetYAttribute : Attribute
{
    /// <summary>The variant's name on the command line; by default the class name in kebab-case.</summary>
    public string Name { get; set; } = "";

    /// <summary>Height and width of the images it is trained on, in pixels. It takes any other size too.</summary>
    public int ImageSize { get; set; } = Defaults.ImageSize;

    /// <summary>Channels of an image: 3 for colour, 1 for grey.</summary>
    public int Channels { get; set; } = Defaults.Channels;

    /// <summary>Classes that the head tells apart; by default the data set's, else 1000.</summary>
    public int NumClasses { get; set; } = Defaults.NumClasses;

    /// <summary>Channels of the first block (w0), a multiple of 8. Required somewhere in the chain of specs.</summary>
    public int Width { get; set; }

    /// <summary>Channels that each block adds (wa), 0 or more. Required somewhere in the chain of specs.</summary>
    public double Slope { get; set; }

    /// <summary>Factor between the widths of stages (wm), above 1. Required somewhere in the chain of specs.</summary>
    public double Multiplier { get; set; }

    /// <summary>Number of blocks, 1 to 1000. Required somewhere in the chain of specs.</summary>
    public int Depth { get; set; }

    /// <summary>Channels of a group of a 3 x 3 convolution, or the block's width where that is less. Required somewhere in the chain of specs.</summary>
    public int GroupWidth { get; set; }

    /// <summary>Width of squeeze-and-excitation over the channels that enter the block; above 0.</summary>
    public double SeRatio { get; set; } = Defaults.SeRatio;

    /// <summary>Channels of the first convolution.</summary>
    public int StemWidth { get; set; } = Defaults.StemWidth;
}
