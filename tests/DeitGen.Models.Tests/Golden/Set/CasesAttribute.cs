using System.Reflection;
using Xunit.Sdk;

namespace DeitGen.Golden;

/// <summary>The cases of a manifest whose numbers are there, one named test each.</summary>
/// <param name="member">A static method of the test's class that lists all cases.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CasesAttribute(string member) : DataAttribute
{
    public string Member => member;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        From(testMethod, member, present: true);

    internal static IEnumerable<object[]> From(MethodInfo test, string member, bool present)
    {
        var list = test.DeclaringType!.GetMethod(
            member,
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
        )!;
        var cases = (IEnumerable<GoldenCase>)list.Invoke(null, null)!;
        return cases.Where(c => c.IsPresent == present).Select(c => new object[] { c.Name });
    }
}
