namespace DeitGen.Kernels;

/// <summary>
/// One piece of memory and what lies in it for 1, 2, … images: the plan for a count is made when that many come for the first time, as
/// those of a last batch do that is not full.
/// </summary>
/// <typeparam name="T">Views into a workspace.</typeparam>
/// <param name="bytesPerImage">Bytes of an image.</param>
/// <param name="most">The most images.</param>
/// <param name="plan">Makes the views.</param>
public sealed class Plans<T>(long bytesPerImage, int most, Func<Workspace, T> plan) : IDisposable
    where T : class
{
    private readonly Workspace memory = Workspace.Allocate(bytesPerImage, most);
    private readonly Workspace?[] workspaces = new Workspace?[most];
    private readonly T?[] plans = new T?[most];

    /// <summary>The plan for so many images; all plans share the memory.</summary>
    /// <param name="images">1 to the most.</param>
    public T For(int images)
    {
        ref var made = ref plans[images - 1];
        return made ??= plan(workspaces[images - 1] = memory.For(images));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var workspace in workspaces)
            workspace?.Dispose();
        memory.Dispose();
    }
}
