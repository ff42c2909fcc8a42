using System.Collections;
using System.Reflection;

namespace DeitGen.Generators.Tests.Harness;

/// <summary>Walks everything that an object holds on to.</summary>
internal static class ObjectGraph
{
    private const BindingFlags Fields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Types of reachable objects that are Roslyn's: symbols, nodes, trees, locations, compilations.</summary>
    public static IReadOnlyList<Type> FindRoslyn(object? root)
    {
        var (found, seen) = (
            new List<Type>(),
            new HashSet<object>(ReferenceEqualityComparer.Instance)
        );
        var waiting = new Stack<object?>([root]);
        while (waiting.TryPop(out var item))
        {
            if (item is null || IsLeaf(item.GetType()) || !seen.Add(item))
                continue;
            if (IsRoslyn(item.GetType()))
                found.Add(item.GetType());
            else
                foreach (var part in Parts(item))
                    waiting.Push(part);
        }
        return found;
    }

    private static IEnumerable<object?> Parts(object item) =>
        item is IEnumerable items ? items.Cast<object?>().Concat(Held(item)) : Held(item);

    private static IEnumerable<object?> Held(object item)
    {
        for (var type = item.GetType(); type is not null; type = type.BaseType)
            foreach (var field in type.GetFields(Fields | BindingFlags.DeclaredOnly))
                yield return field.GetValue(item);
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type.IsPointer;

    private static bool IsRoslyn(Type type) =>
        type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
