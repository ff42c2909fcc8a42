namespace DeitGen.Augmentation.Lanes;

/// <summary>An operation that goes through an image in its own way.</summary>
internal interface IKernel
{
    void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>;
}
