namespace DeitGen.Runtime.Tests.Specs;

/// <summary>
/// DeiT's value of every property, with where it is written: the paper is arXiv 2012.12877v2, the code facebookresearch/deit at 7e160fe
/// with timm 0.3.2. Ours says that the reference has no such value, or why we differ.
/// </summary>
internal static class CitedDefaults
{
    public static IReadOnlyList<(string Property, object Value, string Source)> Table { get; } =
    [.. Network, .. Start, .. Images, .. Lessons, .. Optimizer, .. Run];

    private static (string, object, string)[] Network =>
        [
            ("VisionTransformer.Name", "", "ours: the class's name"),
            ("VisionTransformer.ImageSize", 224, "main.py --input-size; paper table 1"),
            ("VisionTransformer.PatchSize", 16, "models.py, every model; paper section 5.1"),
            ("VisionTransformer.Channels", 3, "timm vision_transformer.py in_chans"),
            ("VisionTransformer.NumClasses", 1000, "timm vision_transformer.py num_classes"),
            ("VisionTransformer.EmbedDim", 0, "ours: every spec says its own"),
            ("VisionTransformer.Depth", 0, "ours: every spec says its own"),
            ("VisionTransformer.Heads", 0, "ours: every spec says its own"),
            ("VisionTransformer.MlpRatio", 4.0, "models.py, every model"),
            ("VisionTransformer.QkvBias", true, "models.py, every model"),
            ("VisionTransformer.LayerNormEps", 1e-6, "models.py norm_layer"),
            ("VisionTransformer.Tokens", Tokens.Class, "models.py, plain models"),
            ("VisionTransformer.PositionOn", PositionOn.AllTokens, "timm forward_features"),
            ("VisionTransformer.LayerScale", 0.0, "models.py has none; 2204.07118 has 1e-4"),
            ("VisionTransformer.Stem", Stem.Patch, "timm PatchEmbed"),
            ("VisionTransformer.ParallelBranches", 1, "models.py"),
            ("VisionTransformer.Dropout", 0.0, "main.py --drop; paper table 9"),
            ("VisionTransformer.AttentionDropout", 0.0, "timm attn_drop_rate; never exposed"),
            ("VisionTransformer.DropPath", 0.1, "main.py --drop-path; paper table 9"),
            ("VisionTransformer.DropPathRule", DropPathRule.Linear, "timm linspace over blocks"),
        ];

    private static (string, object, string)[] Start =>
        [
            ("Initialization.Std", 0.02, "timm trunc_normal_(std=.02)"),
            ("Initialization.Low", -2.0, "timm trunc_normal_ a, absolute"),
            ("Initialization.High", 2.0, "timm trunc_normal_ b, absolute"),
            ("Initialization.HeadStd", 0.02, "timm _init_weights"),
            ("Initialization.ClassToken", TokenInit.TruncatedNormal, "timm cls_token"),
            ("Initialization.DistillationToken", TokenInit.TruncatedNormal, "models.py dist_token"),
        ];

    private static (string, object, string)[] Images =>
        [
            ("Augmentation.Policy", "rand-m9-mstd0.5-inc1", "main.py --aa; paper table 9: 9/0.5"),
            ("Augmentation.Interpolation", Interpolation.Bicubic, "main.py --train-interpolation"),
            ("Augmentation.CropScaleMin", 0.08, "torchvision RandomResizedCrop scale"),
            ("Augmentation.CropScaleMax", 1.0, "torchvision RandomResizedCrop scale"),
            ("Augmentation.CropRatioMin", 3.0 / 4, "torchvision RandomResizedCrop ratio"),
            ("Augmentation.CropRatioMax", 4.0 / 3, "torchvision RandomResizedCrop ratio"),
            ("Augmentation.CropPadding", 4, "datasets.py RandomCrop(padding=4)"),
            ("Augmentation.HorizontalFlip", 0.5, "timm create_transform hflip"),
            ("Augmentation.ColorJitter", 0.3, "main.py --color-jitter"),
            ("Augmentation.RandomErasing", 0.25, "main.py --reprob; paper table 9"),
            ("Augmentation.ErasingMode", ErasingMode.Pixel, "main.py --remode"),
            ("Augmentation.ErasingCount", 1, "main.py --recount"),
            ("Augmentation.RepeatedAugmentation", 3, "samplers.py num_repeats; paper section 6"),
            ("Augmentation.EvalCropRatio", 0.875, "main.py --eval-crop-ratio"),
            ("Mixing.Mixup", 0.8, "main.py --mixup; paper table 9"),
            ("Mixing.CutMix", 1.0, "main.py --cutmix; paper table 9"),
            ("Mixing.Probability", 1.0, "main.py --mixup-prob"),
            ("Mixing.SwitchProbability", 0.5, "main.py --mixup-switch-prob"),
            ("Mixing.Mode", MixMode.Batch, "main.py --mixup-mode"),
        ];

    private static (string, object, string)[] Lessons =>
        [
            ("Distillation.Kind", DistillationKind.Hard, "paper section 4: the better one"),
            ("Distillation.Alpha", 0.5, "main.py --distillation-alpha; paper equation 3"),
            ("Distillation.Temperature", 1.0, "main.py --distillation-tau"),
            (
                "Distillation.Normalizer",
                KlNormalizer.BatchMean,
                "ours: losses.py divides by classes too"
            ),
        ];

    private static (string, object, string)[] Optimizer =>
        [
            ("Recipe.Optimizer", OptimizerKind.AdamW, "main.py --opt; paper table 9"),
            ("Recipe.LearningRate", 5e-4, "main.py --lr; paper table 9"),
            (
                "Recipe.LearningRateScaling",
                LearningRateScaling.Linear512,
                "main.py lr * batch / 512; paper table 9"
            ),
            ("Recipe.WeightDecay", 0.05, "main.py --weight-decay; paper table 9"),
            ("Recipe.Beta1", 0.9, "torch AdamW betas"),
            ("Recipe.Beta2", 0.999, "torch AdamW betas"),
            ("Recipe.Epsilon", 1e-8, "main.py --opt-eps"),
            ("Recipe.Momentum", 0.9, "main.py --momentum"),
            ("Recipe.ClipGradNorm", 0.0, "main.py --clip-grad: none; paper table 9"),
            ("Recipe.Schedule", ScheduleKind.Cosine, "main.py --sched; paper table 9"),
            ("Recipe.WarmupEpochs", 5.0, "main.py --warmup-epochs; paper table 9"),
            ("Recipe.WarmupLearningRate", 1e-6, "main.py --warmup-lr"),
            ("Recipe.MinLearningRate", 1e-5, "main.py --min-lr"),
            ("Recipe.DecayEpochs", 30, "main.py --decay-epochs"),
            ("Recipe.DecayRate", 0.1, "main.py --decay-rate"),
            ("Recipe.LearningRateNoiseLimit", 0.67, "main.py --lr-noise-pct"),
            ("Recipe.Loss", LossKind.SoftTargetCrossEntropy, "main.py, with mixing"),
            ("Recipe.LabelSmoothing", 0.1, "main.py --smoothing; paper table 9"),
            ("Recipe.Ema", 0.99996, "main.py --model-ema-decay"),
        ];

    private static (string, object, string)[] Run =>
        [
            ("Recipe.Preset", RecipePreset.DeiT, "ours: the values of this table"),
            ("Recipe.Epochs", 300, "main.py --epochs; paper table 9"),
            ("Recipe.BatchSize", 1024, "paper table 9; main.py: 64 a process"),
            (
                "Recipe.HeadTraining",
                HeadTraining.ClassOnly,
                "losses.py, type none: the class head alone"
            ),
            ("Recipe.Precision", Precision.Fp32, "ours: the reference's fp16 needs CUDA"),
            ("Recipe.OnNonFinite", NonFinitePolicy.Skip, "timm NativeScaler skips such an update"),
            ("Recipe.CheckpointEverySteps", 500, "ours: the reference saves once an epoch"),
            ("Recipe.Seed", 0, "main.py --seed"),
            ("Recipe.Quirks", Quirks.None, "ours: the corrected behaviour"),
            ("RandAugment.Layers", 2, "timm rand_augment_transform num_layers"),
            ("RandAugment.Magnitude", 9.0, "main.py --aa m9"),
            ("RandAugment.MagnitudeStd", 0.5, "main.py --aa mstd0.5"),
            ("RandAugment.Increasing", true, "main.py --aa inc1"),
        ];
}
