using DeitGen.Generators.Graph.Calls;
using DeitGen.Generators.Support;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Graph;

/// <summary>
/// One operation, all of it: the weights it owns, what shape it makes of what it is given, what it costs, and the C#
/// that does it, in the module and in the compiled step with its gradient. A new operation is a new file in Operations/ and a line in <see cref="Lowering"/>.
/// </summary>
internal abstract record Operation
{
    public virtual EquatableArray<Weight> Weights => [];

    /// <summary>Masks of dropout that the operation takes.</summary>
    public virtual int DropoutSites => 0;

    public long Parameters => Weights.Sum(w => w.Count);

    /// <summary>The shape rule.</summary>
    public abstract Shape Output(Shape x);

    /// <summary>Multiply-adds of one image; those of additions and normalisations are not counted, as in table A1.</summary>
    public virtual long Macs(Shape x) => 0;

    /// <summary>
    /// The compiled step: records the calls that make the result and, beside them, the gradient rule; returns the result.
    /// </summary>
    public virtual StepValue Record(Tape tape, StepValue x) =>
        throw new NotSupportedException(GetType().Name);

    /// <summary>The result as an expression over <paramref name="x"/>.</summary>
    public virtual string Call(string x) => throw new NotSupportedException();

    /// <summary>The result as a statement: <paramref name="target"/> is "x =" or "return".</summary>
    public virtual string Statement(string target, Shape x, EmissionSite site) =>
        Text($"{target} {Call("x")}; // {Output(x)}{Remark}");

    /// <summary>The name under which a probed module shows the result; empty where it does not.</summary>
    public virtual string Probe => "";

    protected virtual string Remark => "";
}
