using DeitGen.Generators.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace DeitGen.CodeFixes;

/// <summary>From a repair's text to syntax that means the same in any file: names in full, which the host then shortens.</summary>
internal static class Expressions
{
    public static ExpressionSyntax Parse(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>(),
            (member, _) =>
                SyntaxFactory
                    .ParseExpression(InFull(member.ToString()))
                    .WithTriviaFrom(member)
                    .WithAdditionalAnnotations(Simplifier.Annotation)
        );
    }

    /// <summary>The name of a type of DeitGen's.</summary>
    public static NameSyntax Qualified(string type) =>
        SyntaxFactory.ParseName(InFull(type)).WithAdditionalAnnotations(Simplifier.Annotation);

    private static string InFull(string name) => $"global::{AttributeNames.Namespace}.{name}";
}
