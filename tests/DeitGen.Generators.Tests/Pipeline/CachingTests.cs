using System.Reflection;
using DeitGen.Generators.Emit;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Rules;
using DeitGen.Generators.Specs;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Pipeline;

/// <summary>What lets the host skip work: steps that are equal by value and hold on to nothing of Roslyn's.</summary>
public sealed class CachingTests
{
    private static readonly Type[] Kept =
    [
        typeof(SpecSource),
        typeof(SpecResult),
        typeof(EmittedFile),
    ];

    /// <summary>The driver asserts it of every run; here it is by name.</summary>
    [Fact]
    public void A_second_run_finds_everything_cached_and_nothing_of_Roslyns_is_kept() =>
        Assert.NotEmpty(Driver.Run(Shipped.Project).Files);

    /// <summary>Not even where no test happens to fill it.</summary>
    [Fact]
    public void No_record_of_the_pipeline_could_hold_an_object_of_Roslyns()
    {
        var (waiting, seen) = (new Stack<Type>(Kept), new HashSet<Type>());
        while (waiting.TryPop(out var type))
            if (seen.Add(type))
                foreach (var part in PartsOf(type))
                    waiting.Push(part);
        Assert.Contains(typeof(WrittenArgument), seen);
        Assert.DoesNotContain(seen, t => t == typeof(object) || IsRoslyns(t));
    }

    [Fact]
    public void The_compiler_stops_when_it_is_told_to()
    {
        var judged = new SpecResult(Front.Resolve(Front.Tiny()), [], IsValid: true);
        Assert.Throws<OperationCanceledException>(() =>
            Compiler.Compile(judged, true, CompileOptions.Default, new(canceled: true))
        );
    }

    private static IEnumerable<Type> PartsOf(Type type)
    {
        const BindingFlags Fields =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        if (type.IsPrimitive || type.IsEnum || type == typeof(string))
            return [];
        if (type.IsArray)
            return [type.GetElementType()!];
        return type.GetFields(Fields).Select(f => f.FieldType);
    }

    private static bool IsRoslyns(Type type) =>
        type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
