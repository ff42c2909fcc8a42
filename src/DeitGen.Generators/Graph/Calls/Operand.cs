namespace DeitGen.Generators.Graph.Calls;

/// <summary>What stands between the brackets of a call.</summary>
internal abstract record Operand
{
    /// <summary>The values behind it.</summary>
    public virtual IEnumerable<Touch> Touches => [];

    /// <summary>The same over other values.</summary>
    public virtual Operand Map(Func<StepValue, StepValue> rename) => this;

    /// <summary>Nothing: default.</summary>
    public sealed record Absent : Operand
    {
        public static readonly Absent Instance = new();
    }

    /// <summary>A number or a named constant.</summary>
    public sealed record Literal(string Text) : Operand;

    /// <summary>A value.</summary>
    public sealed record Of(StepValue Value, Access Access) : Operand
    {
        public override IEnumerable<Touch> Touches => [new(Value, Access)];

        public override Operand Map(Func<StepValue, StepValue> rename) =>
            new Of(rename(Value), Access);
    }

    /// <summary>What a norm leaves for its backward: input, output, statistics.</summary>
    public sealed record Normed(Of Input, Of Output, Of Statistics) : Operand
    {
        public override IEnumerable<Touch> Touches =>
            [.. Input.Touches, .. Output.Touches, .. Statistics.Touches];

        public override Operand Map(Func<StepValue, StepValue> rename) =>
            new Normed((Of)Input.Map(rename), (Of)Output.Map(rename), (Of)Statistics.Map(rename));
    }

    /// <summary>Query, key and value side by side, or the query alone and the other two; and their bias.</summary>
    public sealed record Projections(Of? Query, Of Others, Operand Bias) : Operand
    {
        public override IEnumerable<Touch> Touches =>
            Query is null ? Others.Touches : [.. Query.Touches, .. Others.Touches];

        public override Operand Map(Func<StepValue, StepValue> rename) =>
            new Projections((Of?)Query?.Map(rename), (Of)Others.Map(rename), Bias);
    }

    /// <summary>A weight or its gradient.</summary>
    /// <param name="Weight">The weight.</param>
    /// <param name="Block">Its block; null for the network's own.</param>
    /// <param name="IsGradient">Whether it is the gradient, beta·old + new.</param>
    /// <param name="Part">Which rows.</param>
    public sealed record Trained(
        Weight Weight,
        int? Block,
        bool IsGradient,
        WeightPart Part = WeightPart.All
    ) : Operand;

    /// <summary>Matrices that lie one behind the other in the arena, as one.</summary>
    public sealed record Joined(IReadOnlyList<Trained> Parts) : Operand;

    /// <summary>Gain and bias of a norm, or their gradients.</summary>
    public sealed record Affine(string Key, Weight Gain, Weight Bias, int? Block, bool IsGradient)
        : Operand;

    /// <summary>What turns patches into a sequence, or its gradients: bias of the patches, learned tokens, positions.</summary>
    public sealed record Sequence(
        Weight PatchBias,
        Weight Positions,
        IReadOnlyList<Weight> Tokens,
        bool IsGradient
    ) : Operand;

    /// <summary>The images that keep a branch, and what it is multiplied by for them.</summary>
    public sealed record Kept(BranchKind Kind, int Block) : Operand;

    /// <summary>What a branch adds to the residual stream: product, bias, LayerScale, for which images; or the gradients of it.</summary>
    public sealed record Branch(Of? Product, Operand Bias, Operand Scale, Operand Images) : Operand
    {
        public override IEnumerable<Touch> Touches => Product?.Touches ?? [];

        public override Operand Map(Func<StepValue, StepValue> rename) =>
            new Branch((Of?)Product?.Map(rename), Bias, Scale, Images);
    }

    /// <summary>What comes back to the last block's input through its head tokens.</summary>
    public sealed record HeadGradient(Of Norm, Of Residual, Literal Tokens) : Operand
    {
        public override IEnumerable<Touch> Touches => [.. Norm.Touches, .. Residual.Touches];

        public override Operand Map(Func<StepValue, StepValue> rename) =>
            new HeadGradient((Of)Norm.Map(rename), (Of)Residual.Map(rename), Tokens);
    }
}
