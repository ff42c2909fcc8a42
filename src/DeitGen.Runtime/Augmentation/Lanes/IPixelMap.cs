namespace DeitGen.Augmentation.Lanes;

/// <summary>A change of each pixel by itself.</summary>
internal interface IPixelMap
{
    TLanes Of<TLanes>(TLanes pixels)
        where TLanes : struct, ILanes<TLanes>;
}
