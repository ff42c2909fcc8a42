namespace DeitGen.Augmentation.Operations;

/// <summary>
/// An operation with a second form: its definition, pixel by pixel, in the order of the reference's arithmetic. <see cref="IImageOperation.Apply"/>
/// is quicker and leaves the same bytes.
/// </summary>
internal interface IDefinedOperation : IImageOperation
{
    void ApplyByDefinition(Canvas canvas);
}
