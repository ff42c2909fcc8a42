namespace DeitGen.Augmentation;

/// <summary>An image operation with its parameters drawn: a value that changes a canvas in place.</summary>
public interface IImageOperation
{
    /// <summary>Changes the pixels; the size stays.</summary>
    void Apply(Canvas canvas);
}
