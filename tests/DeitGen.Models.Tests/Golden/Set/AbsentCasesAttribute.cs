using System.Reflection;
using Xunit.Sdk;

namespace DeitGen.Golden;

/// <summary>The cases of a manifest whose numbers are not there: each is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AbsentCasesAttribute : DataAttribute
{
    /// <summary>Names the list.</summary>
    /// <param name="member">A static method of the test's class that lists all cases.</param>
    public AbsentCasesAttribute(string member)
    {
        Member = member;
        Skip = $"not in {GoldenSet.Root}; the whole golden set is expected at {GoldenSet.Home}";
    }

    public string Member { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        CasesAttribute.From(testMethod, Member, present: false);
}
